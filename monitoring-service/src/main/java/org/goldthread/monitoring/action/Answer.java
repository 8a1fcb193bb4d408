package org.goldthread.monitoring.action;

import org.jspecify.annotations.Nullable;

/**
 * What the agency answered.
 *
 * @param measurableAction what it will do, so that it can be measured; when agreed
 * @param ownerRole the post that answers for it, never a person; when agreed
 * @param reason why not; when declined
 */
public record Answer(
        Boolean agreed,
        @Nullable String measurableAction,
        @Nullable String ownerRole,
        @Nullable String reason) {

    static Answer agreed(String measurableAction, String ownerRole) {
        return new Answer(true, measurableAction, ownerRole, null);
    }

    static Answer declined(String reason) {
        return new Answer(false, null, null, reason);
    }
}
