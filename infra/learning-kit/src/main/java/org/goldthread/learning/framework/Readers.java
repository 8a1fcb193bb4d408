package org.goldthread.learning.framework;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;

/** The kinds of people that this half of the thread tells apart. */
public final class Readers {

    /** Those who read whatever was registered and agreed, whichever agency it concerns. */
    private static final Role[] OF_EVERYTHING = {
        Role.PARTNERSHIP_OFFICER,
        Role.EXECUTIVE,
        Role.GROUP_CHAIR,
        Role.GROUP_MEMBER,
        Role.INDEPENDENT_SCRUTINEER,
        Role.PARTNER_SIGNATORY,
        Role.PANEL_MODERATOR,
        Role.LAY_MEMBER
    };

    private static final Role[] OF_THEIR_AGENCY = {Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR};

    private Readers() {}

    public static boolean readsEverything(Actor actor) {
        return actor.is(OF_EVERYTHING);
    }

    /** Agencies' people and systems, who read what involves their agency. */
    public static boolean readsForAgency(Actor actor) {
        return actor.agency() != null && (actor.kind() == Actor.Kind.SYSTEM || actor.is(OF_THEIR_AGENCY));
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
