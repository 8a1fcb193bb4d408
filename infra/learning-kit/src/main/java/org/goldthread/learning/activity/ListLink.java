package org.goldthread.learning.activity;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.pages.component.Link;

/**
 * A list that one service has beside its activities, such as the referrals of reviews. A bean of it puts a link to it on
 * the start page, in the order of their {@code @Order}.
 */
public interface ListLink {

    /** Where it leads; nothing for a reader who has nothing there. */
    Optional<Link> to(Actor actor);
}
