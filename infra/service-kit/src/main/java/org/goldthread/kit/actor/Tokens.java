package org.goldthread.kit.actor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an {@link Actor} out of a Keycloak access token (claims as in the operators' guide, "Tokens"). */
final class Tokens {

    private Tokens() {}

    /**
     * Who the token speaks for.
     *
     * @throws AmbiguousAgency if the token names more than one acting agency
     */
    static Actor actor(Jwt token) {
        String subject = text(token, "sub", "unknown");
        Set<String> scopes = words(token.getClaimAsString("scope"));
        String display = text(token, "name", text(token, "preferred_username", "Signed in"));
        String systemAgency = token.getClaimAsString("agency");
        if (systemAgency != null) {
            return new Actor(subject, display, Actor.Kind.SYSTEM, Set.of(), systemAgency, Set.of(), scopes);
        }
        if (scopes.contains("internal")) {
            return new Actor(subject, display, Actor.Kind.SERVICE, Set.of(), null, Set.of(), scopes);
        }
        String agency = actingAgency(token);
        return new Actor(
                subject,
                token.getClaimAsString("preferred_username"),
                display,
                Actor.Kind.PERSON,
                roles(token, agency),
                agency,
                new HashSet<>(list(token, "groups")),
                Set.of(),
                null);
    }

    private static @Nullable String actingAgency(Jwt token) {
        List<String> organisations = list(token, "organization");
        if (organisations.size() > 1) {
            throw new AmbiguousAgency();
        }
        return organisations.isEmpty() ? null : organisations.get(0);
    }

    /** A person of two agencies has roles bound to an agency; only those of the acting one count. */
    private static Set<Role> roles(Jwt token, @Nullable String agency) {
        List<String> bound = list(token, "agency_roles");
        List<String> names = bound.isEmpty()
                ? list(token, "roles")
                : bound.stream()
                        .filter(entry -> entry.startsWith(agency + ":"))
                        .map(entry -> entry.substring(entry.indexOf(':') + 1))
                        .toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> Role.of(name).ifPresent(roles::add));
        return roles;
    }

    private static List<String> list(Jwt token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof java.util.Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        if (value instanceof java.util.Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }

    private static String text(Jwt token, String claim, String otherwise) {
        String value = token.getClaimAsString(claim);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** The token names two agencies at once, so nobody can say whose right is used. */
    static final class AmbiguousAgency extends org.springframework.security.core.AuthenticationException {
        private static final long serialVersionUID = 1L;

        AmbiguousAgency() {
            super("the token names more than one acting agency");
        }
    }
}
