package org.goldthread.learning.framework;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.actor.Roles;

/** The kinds of people that this half of the thread tells apart. */
public final class Readers {

    private Readers() {}

    /** Those who read whatever was registered and agreed, whichever agency it concerns. */
    public static boolean readsEverything(Actor actor) {
        return actor.is(Roles.OF_THE_PARTNERSHIP);
    }

    /** Agencies' people and systems, who read what involves their agency. */
    public static boolean readsForAgency(Actor actor) {
        return actor.agency() != null && (actor.kind() == Actor.Kind.SYSTEM || actor.is(Roles.OF_AN_AGENCY));
    }

    /** Drafts are for those who word and agree them. */
    public static boolean readsEveryDraft(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR);
    }

    /** The officers, and the chair of the group that follows up what comes of activities of this type. */
    public static boolean mayAgree(Actor actor, Framework framework, String typeId) {
        return actor.is(Role.PARTNERSHIP_OFFICER)
                || (actor.is(Role.GROUP_CHAIR)
                        && actor.sitsOn(framework.profile().followUpGroup(typeId)));
    }
}
