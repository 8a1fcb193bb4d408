package org.goldthread.reviews.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.ActorAuthentication;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** Enters in the access log who tried to get at names and has no role that may; the permission table turns them away. */
@Component
class LoggingTurnedAway {

    private static final Pattern NAMES =
            Pattern.compile("(?:/api/reviews/v1|/reviews)/activities/([A-Za-z0-9-]{1,60})/names(?:/.*)?");

    private final AccessLog log;
    private final Activities activities;

    LoggingTurnedAway(AccessLog log, Activities activities) {
        this.log = log;
        this.activities = activities;
    }

    @EventListener
    void turnedAway(AuthorizationDeniedEvent<?> denied) {
        if (denied.getSource() instanceof HttpServletRequest request
                && denied.getAuthentication().get() instanceof ActorAuthentication known) {
            Actor actor = known.getPrincipal();
            Matcher names = NAMES.matcher(request.getRequestURI());
            if (actor.kind() != Actor.Kind.PUBLIC && names.matches()) {
                String reference = reference(names.group(1));
                String thing =
                        reference == null ? "no review" : names.group(1); // else the log would keep what was typed
                log.append(actor, new Access(Act.REFUSED, "vault", thing, reference, "not-allowed"));
            }
        }
    }

    /** The reference of the review that an address means by its id or its reference; null where there is none. */
    private @Nullable String reference(String named) {
        Optional<Stored<Activity>> found;
        try {
            found = activities.find(ActivityId.of(named));
        } catch (IllegalArgumentException noId) {
            found = activities.find(named);
        }
        return found.map(stored -> stored.value().reference().text()).orElse(null);
    }
}
