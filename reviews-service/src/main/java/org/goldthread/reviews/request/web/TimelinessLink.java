package org.goldthread.reviews.request.web;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of reviews to how timely and complete agencies are with information. */
@Component
@Order(30)
class TimelinessLink implements ListLink {

    @Override
    public Optional<Link> to(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER)
                ? Optional.of(Link.to("/reviews/timeliness", "How timely agencies are"))
                : Optional.empty();
    }
}
