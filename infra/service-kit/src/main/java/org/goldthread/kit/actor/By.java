package org.goldthread.kit.actor;

import org.jspecify.annotations.Nullable;

/**
 * On whose word a change is made, and under which idempotency key it was sent (if it was).
 *
 * @param key null for pages and for callers that sent none
 */
public record By(Actor actor, @Nullable RequestKey key) {

    /**
     * A caller's own name for one request.
     *
     * @param name unique per caller: {@code subject + key}
     * @param bodyHash SHA-256 of path and body, so that the same name for another request is noticed
     */
    public record RequestKey(String name, String bodyHash) {}

    public static By of(Actor actor) {
        return new By(actor, null);
    }

    /** Who did it, as the record keeps it: role and agency as they were at the time. */
    public Mark mark(java.time.Instant at) {
        return new Mark(actor.subject(), actor.actingRole(), actor.agency(), at);
    }

    /** Who (subject, role, agency as they were) did something, and when. */
    public record Mark(
            String subject, String role, @Nullable String agency, java.time.Instant at) {}
}
