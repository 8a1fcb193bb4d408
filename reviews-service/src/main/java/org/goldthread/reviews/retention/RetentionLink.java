package org.goldthread.reviews.retention;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of reviews to how long names are kept. */
@Component
@Order(45)
class RetentionLink implements ListLink {

    @Override
    public Optional<Link> to(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.EXECUTIVE)
                ? Optional.of(Link.to("/reviews/retention", "Retention of names"))
                : Optional.empty();
    }
}
