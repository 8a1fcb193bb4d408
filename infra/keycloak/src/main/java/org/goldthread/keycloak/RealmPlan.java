package org.goldthread.keycloak;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.profile.Agency;
import org.goldthread.profile.AgencySystem;
import org.goldthread.profile.DemoPerson;
import org.goldthread.profile.Profile;

/**
 * What an installation asks of its identity provider: who there is and what may sign in. Made from the profile in
 * {@link #of}, so that nothing else about identity depends on the profile's shape.
 *
 * @param partnership the partnership's name, shown on the sign-in page
 * @param addresses where browsers reach the gateway: scheme, host and port without a path
 * @param demonstration whether demonstration people may sign in and tests may ask for people's tokens
 * @param agencies the partner organisations
 * @param groups the groups that people sit on
 * @param people the demonstration people; empty unless {@code demonstration}
 * @param systems the agencies' systems
 */
public record RealmPlan(
        String partnership,
        List<URI> addresses,
        boolean demonstration,
        List<AgencyEntry> agencies,
        List<GroupEntry> groups,
        List<PersonEntry> people,
        List<SystemEntry> systems) {

    /** The realm's name, the same in every installation. */
    public static final String REALM = "goldthread";

    /** The audience of tokens that the services accept. */
    public static final String API_AUDIENCE = "goldthread-api";

    /** The audience of tokens that the broker accepts. */
    public static final String BROKER_AUDIENCE = "kafka";

    /** Clients of the four services, which act by the scope {@code internal}. */
    public static final List<String> SERVICE_CLIENTS =
            List.of("reviews-service", "audit-service", "dissemination-service", "monitoring-service");

    /** Client that signs people in. */
    public static final String GATEWAY_CLIENT = "gateway";

    /** Client of the training team's system, which reads published products from the broker. */
    public static final String TRAINING_TEAM_CLIENT = "training-team";

    /** Client by which tests and the demonstration record get people's tokens. */
    public static final String DEMO_CLIENT = "goldthread-demo";

    /** What an agency's system may be allowed. */
    public static final List<String> SYSTEM_SCOPES = List.of(
            "reviews:read",
            "reviews:write",
            "audits:read",
            "audits:write",
            "dissemination:read",
            "dissemination:write",
            "monitoring:read",
            "monitoring:write");

    public RealmPlan {
        addresses = List.copyOf(addresses);
        agencies = List.copyOf(agencies);
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        systems = List.copyOf(systems);
    }

    /** An agency: its id becomes the organisation's alias and the value of claims. */
    public record AgencyEntry(String id, String name) {}

    /** A group: its id becomes the value of the claim {@code groups}. */
    public record GroupEntry(String id, String name) {}

    /**
     * A demonstration person.
     *
     * @param username sign-in name
     * @param label what is shown: role and agency
     * @param roles every role that the person has, for whichever agency
     * @param groups ids of the groups that the person sits on
     * @param agencyRoles the person's agencies with the roles that count there; empty for the independent
     */
    public record PersonEntry(
            String username,
            String label,
            List<String> roles,
            List<String> groups,
            Map<String, List<String>> agencyRoles) {
        public PersonEntry {
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
            agencyRoles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(agencyRoles));
        }

        /** Values of the claim {@code agency_roles}: only people of two agencies carry it. */
        List<String> agencyRoleClaims() {
            if (agencyRoles.size() < 2) {
                return List.of();
            }
            List<String> claims = new ArrayList<>();
            agencyRoles.forEach((agency, here) -> here.forEach(role -> claims.add(agency + ":" + role)));
            return List.copyOf(claims);
        }
    }

    /** An agency's system: its client id, the agency that it acts for and what it may do. */
    public record SystemEntry(String clientId, String name, String agency, List<String> scopes) {
        public SystemEntry {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * The plan for a profile on a day: agencies that have ended, or have not begun, are not part of it, nor are their
     * systems, nor people who act for no other agency.
     *
     * @param addresses where browsers reach the gateway
     * @param demonstration whether the profile's people are to be made
     */
    public static RealmPlan of(Profile profile, List<URI> addresses, boolean demonstration, LocalDate today) {
        List<Agency> agencies = profile.agencies().stream()
                .filter(agency -> agency.isPartnerOn(today))
                .toList();
        Set<String> here = agencies.stream().map(Agency::id).collect(Collectors.toSet());
        return new RealmPlan(
                profile.name(),
                addresses,
                demonstration,
                agencies.stream()
                        .map(agency -> new AgencyEntry(agency.id(), agency.name()))
                        .toList(),
                profile.groups().stream()
                        .map(group -> new GroupEntry(group.id(), group.name()))
                        .toList(),
                demonstration
                        ? profile.people().stream()
                                .flatMap(person -> person(person, here).stream())
                                .toList()
                        : List.of(),
                profile.systems().stream()
                        .filter(system -> here.contains(system.agency()))
                        .map(RealmPlan::system)
                        .toList());
    }

    /** The person, for the agencies that take part; empty for somebody whose every agency does not. */
    private static Optional<PersonEntry> person(DemoPerson person, Set<String> here) {
        Map<String, List<String>> agencyRoles = new LinkedHashMap<>();
        String agency = person.agency();
        if (agency != null) {
            agencyRoles.put(agency, person.roles());
        }
        String other = person.otherAgency();
        if (other != null) {
            agencyRoles.put(other, person.otherRoles().isEmpty() ? person.roles() : person.otherRoles());
        }
        boolean independent = agencyRoles.isEmpty();
        agencyRoles.keySet().retainAll(here);
        if (agencyRoles.isEmpty() && !independent) {
            return Optional.empty();
        }
        List<String> roles = independent
                ? person.roles()
                : agencyRoles.values().stream().flatMap(List::stream).distinct().toList();
        return Optional.of(new PersonEntry(person.username(), person.label(), roles, person.groups(), agencyRoles));
    }

    private static SystemEntry system(AgencySystem system) {
        return new SystemEntry(system.clientId(), system.name(), system.agency(), system.scopes());
    }
}
