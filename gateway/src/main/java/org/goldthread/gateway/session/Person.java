package org.goldthread.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in.
 *
 * @param subject the identity provider's id of the person
 * @param idToken proof of the sign-in, given back when signing out
 */
public record Person(String subject, @Nullable String idToken) implements AuthenticatedPrincipal {

    /** The subject: names in logs and limits are ids, never people's names. */
    @Override
    public String getName() {
        return subject;
    }

    @Override
    public String toString() {
        return subject;
    }
}
