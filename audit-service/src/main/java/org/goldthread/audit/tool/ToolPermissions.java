package org.goldthread.audit.tool;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;

/** Who words tools, and who reads them. */
public final class ToolPermissions {

    private ToolPermissions() {}

    public static boolean mayWord(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** What is published is for everybody who works with it; drafts are for those who word and moderate. */
    public static boolean mayRead(Actor actor, ToolVersion version) {
        return version.isPublished() || Readers.readsEveryDraft(actor) || actor.is(Role.PANEL_MODERATOR);
    }
}
