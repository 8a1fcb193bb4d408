package org.goldthread.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a signed-in person, which never leave for the browser.
 *
 * @param access what services are sent
 * @param expires when {@code access} ends
 * @param refresh what another one is had with
 */
public record Tokens(
        String access, Instant expires, @Nullable String refresh) {

    /** Whether the access token is good until {@code then}. */
    public boolean lastUntil(Instant then) {
        return expires.isAfter(then);
    }

    @Override
    public String toString() {
        return "Tokens[until " + expires + "]";
    }
}
