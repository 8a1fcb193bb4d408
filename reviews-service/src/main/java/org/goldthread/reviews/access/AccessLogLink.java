package org.goldthread.reviews.access;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of reviews to the access log. */
@Component
@Order(40)
class AccessLogLink implements ListLink {

    @Override
    public Optional<Link> to(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.EXECUTIVE)
                ? Optional.of(Link.to("/reviews/access-log", "Who opened what"))
                : Optional.empty();
    }
}
