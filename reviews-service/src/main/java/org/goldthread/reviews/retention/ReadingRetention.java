package org.goldthread.reviews.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.vault.ReviewVault;
import org.goldthread.reviews.vault.ReviewVaults;
import org.springframework.stereotype.Service;

/** How long the names of reviews are kept, for officers and the executive. */
@Service
class ReadingRetention {

    private final Retentions retentions;
    private final ReviewVaults vaults;
    private final Activities all;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final RetentionProperties periods;

    ReadingRetention(
            Retentions retentions,
            ReviewVaults vaults,
            Activities all,
            ReadingActivities activities,
            CurrentFramework framework,
            RetentionProperties periods) {
        this.retentions = retentions;
        this.vaults = vaults;
        this.all = all;
        this.activities = activities;
        this.framework = framework;
        this.periods = periods;
    }

    /**
     * How it stands with one review.
     *
     * @param names whether the vault keeps, or kept, a name of it
     * @param version for If-Match
     */
    record Standing(
            Activity activity, Retention retention, String state, boolean names, long version, LocalDate today) {}

    Outcome<Standing> of(Actor actor, ActivityId review) {
        return activities.one(actor, review).map(found -> standing(found.value()));
    }

    Standing standing(Activity activity) {
        Retention now = retentions.now(activity);
        LocalDate today = framework.now().today();
        boolean names = vaults.find(activity.id())
                .map(Stored::value)
                .filter(vault -> vault.key() != null)
                .isPresent();
        return new Standing(activity, now, now.state(today), names, retentions.version(activity.id()), today);
    }

    /** Every review that the vault keeps, or kept, a name of: what is to be decided first. */
    List<Standing> list() {
        return vaults.locked().stream()
                .map(ReviewVault::review)
                .map(all::find)
                .flatMap(Optional::stream)
                .map(Stored::value)
                .map(this::standing)
                .sorted(Comparator.comparing((Standing standing) -> Optional.ofNullable(
                                        standing.retention().reviewOn())
                                .orElse(LocalDate.MAX))
                        .thenComparing(
                                standing -> standing.activity().reference().text()))
                .toList();
    }

    Period period(Activity activity) {
        return periods.period(activity.registration().typeId());
    }
}
