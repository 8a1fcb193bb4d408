package org.goldthread.kit.route;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may use a route at all. What they may do to the particular thing behind it is its aggregate's to say.
 *
 * @param methods HTTP methods
 * @param patterns Spring path patterns
 * @param roles people with any of these roles may
 * @param scope agencies' systems with this scope may; null: no system may
 * @param forServices the other services of the house may
 * @param forAll everybody may, signed in or not
 */
public record RouteRule(
        Set<HttpMethod> methods,
        List<String> patterns,
        Set<Role> roles,
        @Nullable String scope,
        boolean forServices,
        boolean forAll) {

    public RouteRule {
        methods = Set.copyOf(methods);
        patterns = List.copyOf(patterns);
        roles = Set.copyOf(roles);
    }

    public static RouteRule get(String... patterns) {
        return new RouteRule(Set.of(HttpMethod.GET), List.of(patterns), Set.of(), null, false, false);
    }

    public static RouteRule post(String... patterns) {
        return new RouteRule(Set.of(HttpMethod.POST), List.of(patterns), Set.of(), null, false, false);
    }

    public static RouteRule put(String... patterns) {
        return new RouteRule(Set.of(HttpMethod.PUT), List.of(patterns), Set.of(), null, false, false);
    }

    public static RouteRule delete(String... patterns) {
        return new RouteRule(Set.of(HttpMethod.DELETE), List.of(patterns), Set.of(), null, false, false);
    }

    /** People with one of these roles. */
    public RouteRule roles(Role... more) {
        return roles(Set.of(more));
    }

    /** People with one of these roles. */
    public RouteRule roles(Set<Role> more) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(more);
        return new RouteRule(methods, patterns, all, scope, forServices, forAll);
    }

    /** Every person who signed in. */
    public RouteRule people() {
        return roles(Role.values());
    }

    /** Agencies' systems that hold this scope. */
    public RouteRule scope(String name) {
        return new RouteRule(methods, patterns, roles, name, forServices, forAll);
    }

    /** Only the house's own services. */
    public RouteRule services() {
        return new RouteRule(methods, patterns, roles, scope, true, forAll);
    }

    /** Everybody, signed in or not. */
    public RouteRule open() {
        return new RouteRule(methods, patterns, roles, scope, forServices, true);
    }

    public boolean permits(Actor actor) {
        if (forAll) {
            return true;
        }
        return switch (actor.kind()) {
            case PERSON -> actor.roles().stream().anyMatch(roles::contains);
            case SYSTEM -> scope != null && actor.scopes().contains(scope);
            case SERVICE -> forServices;
            case PUBLIC -> false;
        };
    }

    Set<HttpMethod> withHead() {
        Set<HttpMethod> all = new LinkedHashSet<>(methods);
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all;
    }
}
