package org.goldthread.monitoring.action.web;

import org.goldthread.kit.actor.Actor;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionPermissions;

/** The one form that an action's page offers: the next step that this person may take. */
enum NextStep {
    ANSWER,
    PROGRESS,
    EVIDENCE,
    VERIFY,
    CHECK,
    DECIDE,
    NOTHING;

    static NextStep of(Actor actor, Action action) {
        return switch (action.state()) {
            case PROPOSED -> ActionPermissions.mayAnswer(actor, action) ? ANSWER : NOTHING;
            case AGREED, IN_PROGRESS -> ActionPermissions.mayUpdate(actor, action) ? PROGRESS : NOTHING;
            case DONE -> done(actor, action);
            case VERIFIED -> ActionPermissions.mayVerify(actor, action) ? CHECK : NOTHING;
            case DECLINED -> ActionPermissions.mayVerify(actor, action) ? DECIDE : NOTHING;
            case EMBEDDED, NOT_IMPLEMENTED -> NOTHING;
        };
    }

    private static NextStep done(Actor actor, Action action) {
        if (ActionPermissions.mayVerify(actor, action)) {
            return VERIFY;
        }
        return ActionPermissions.mayUpdate(actor, action) ? EVIDENCE : NOTHING;
    }

    /** The fragment of the template that draws it. */
    public String fragment() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
