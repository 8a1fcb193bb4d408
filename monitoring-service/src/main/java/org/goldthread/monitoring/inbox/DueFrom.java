package org.goldthread.monitoring.inbox;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Roles;

/**
 * Whom a task is due from. An agency's task is due from its people who act for it and from its system; a group's from
 * those who sit on it; a role's from those who have it. Where a task says both agency or group and role, both count:
 * the chair of that group, the strategic lead of that agency.
 */
public final class DueFrom {

    private DueFrom() {}

    /** Whether the task is due from this person or system. */
    public static boolean reaches(Actor actor, Task task) {
        boolean role = task.role() == null || hasRole(actor, task.role());
        if (task.agency() != null) {
            boolean acts =
                    task.role() == null ? actor.kind() == Actor.Kind.SYSTEM || actor.is(Roles.OF_AN_AGENCY) : role;
            return acts && actor.actsFor(task.agency());
        }
        if (task.group() != null) {
            return role && actor.sitsOn(task.group());
        }
        return task.role() != null && role;
    }

    private static boolean hasRole(Actor actor, String role) {
        return actor.roles().stream().anyMatch(known -> known.id().equals(role));
    }
}
