package org.goldthread.reviews.retention;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Retention" of a review whose names the vault keeps, or kept. */
@Component
@Order(900)
class RetentionSection implements ActivitySection {

    private final ReadingRetention reading;

    RetentionSection(ReadingRetention reading) {
        this.reading = reading;
    }

    @Override
    public String tab() {
        return "retention";
    }

    @Override
    public String words() {
        return "Retention";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!actor.is(Role.PARTNERSHIP_OFFICER, Role.EXECUTIVE)) {
            return Optional.empty();
        }
        ReadingRetention.Standing standing = reading.standing(activity);
        boolean shown = standing.names() || !standing.retention().holds().isEmpty();
        return shown
                ? Optional.of(RetentionWords.state(standing.state()).toLowerCase(java.util.Locale.UK))
                : Optional.empty();
    }
}
