package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder: exactly one of role, group and board is given.
 *
 * @param id stable identifier within the ladder
 * @param afterWorkingDays working days after the due date
 * @param toRole the role that it goes to, within the agency concerned
 * @param toGroup the group that it goes to
 * @param toBoard the board or body outside that it goes to
 * @param action what they are asked to do
 */
public record EscalationStep(
        String id,
        int afterWorkingDays,
        @Nullable String toRole,
        @Nullable String toGroup,
        @Nullable String toBoard,
        String action) {}
