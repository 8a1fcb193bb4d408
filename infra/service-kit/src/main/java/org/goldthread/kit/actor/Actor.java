package org.goldthread.kit.actor;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something: a person in a role, for at most one agency; an agency's system; a service of the house; or
 * the public.
 *
 * @param subject the stable id at Keycloak; never shown
 * @param username the name that a person signs in with; null for systems, services and the public
 * @param display role and agency in words, as the sign-in gives them
 * @param roles of a person, for the agency that the person acts for now
 * @param agency the profile's id of the acting agency; null for independents and the partnership's own staff
 * @param groups ids of the profile's groups that the person sits on
 * @param scopes of a system ({@code reviews:write}) or a service ({@code internal})
 * @param actingAs the role by which the present request is allowed; null where no rule was matched yet
 */
public record Actor(
        String subject,
        @Nullable String username,
        String display,
        Kind kind,
        Set<Role> roles,
        @Nullable String agency,
        Set<String> groups,
        Set<String> scopes,
        @Nullable Role actingAs) {

    /** What sort of actor it is. */
    public enum Kind {
        PERSON,
        SYSTEM,
        SERVICE,
        PUBLIC
    }

    /** Anybody who did not sign in. */
    public static final Actor NOBODY =
            new Actor("public", "The public", Kind.PUBLIC, Set.of(), null, Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody without a name to sign in with. */
    public Actor(
            String subject,
            String display,
            Kind kind,
            Set<Role> roles,
            @Nullable String agency,
            Set<String> groups,
            Set<String> scopes) {
        this(subject, null, display, kind, roles, agency, groups, scopes, null);
    }

    /** The same actor under the name that they sign in with. */
    public Actor named(String signInName) {
        return new Actor(subject, signInName, display, kind, roles, agency, groups, scopes, actingAs);
    }

    /**
     * The same actor in the role by which a rule lets them do something: the first of theirs, in {@link Role}'s order,
     * that it admits.
     */
    public Actor actingIn(Set<Role> admitted) {
        return roles.stream()
                .filter(admitted::contains)
                .min(Comparator.naturalOrder())
                .map(role -> new Actor(subject, username, display, kind, roles, agency, groups, scopes, role))
                .orElse(this);
    }

    /** The house itself, when something follows from an event or from a date and nobody asked for it. */
    public static Actor house(String service) {
        return new Actor(service, "Goldthread", Kind.SERVICE, Set.of(), null, Set.of(), Set.of("internal"));
    }

    public boolean is(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean actsFor(@Nullable String agencyId) {
        return agency != null && agency.equals(agencyId);
    }

    public boolean sitsOn(@Nullable String groupId) {
        return groupId != null && groups.contains(groupId);
    }

    /** True for those who see every agency's work: the business unit, its groups, executive, scrutineer and lay members. */
    public boolean seesAllAgencies() {
        return is(
                Role.PARTNERSHIP_OFFICER,
                Role.EXECUTIVE,
                Role.GROUP_CHAIR,
                Role.GROUP_MEMBER,
                Role.INDEPENDENT_SCRUTINEER,
                Role.LAY_MEMBER);
    }

    /** The role that records keep beside an act; {@code system} for an agency's system. */
    public String actingRole() {
        if (kind != Kind.PERSON) {
            return kind == Kind.SYSTEM ? "system" : "service";
        }
        return Optional.ofNullable(actingAs)
                .or(() -> roles.stream().min(Comparator.naturalOrder()))
                .map(Role::id)
                .orElse("none");
    }
}
