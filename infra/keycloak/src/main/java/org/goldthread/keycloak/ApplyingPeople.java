package org.goldthread.keycloak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Brings demonstration people to the plan. People who have left it are disabled, never deleted, and enabled again when
 * they come back; people who were made otherwise are never touched.
 */
final class ApplyingPeople {

    private static final int ALL = 10_000;

    private final RealmResource realm;
    private final List<String> lines;
    private final Map<String, RoleRepresentation> roles;
    private final Map<String, String> groups;
    private final Map<String, String> organisations;

    ApplyingPeople(
            RealmResource realm,
            List<String> lines,
            Map<String, RoleRepresentation> roles,
            Map<String, String> groups,
            Map<String, String> organisations) {
        this.realm = realm;
        this.lines = lines;
        this.roles = roles;
        this.groups = groups;
        this.organisations = organisations;
    }

    void apply(List<RealmPlan.PersonEntry> people, Secrets secrets) {
        Map<String, UserRepresentation> known = new HashMap<>();
        realm.users().list(0, ALL).forEach(user -> known.put(user.getUsername(), user));
        Set<String> planned = new HashSet<>();
        Map<RealmPlan.PersonEntry, String> missing = new LinkedHashMap<>();
        for (RealmPlan.PersonEntry person : people) {
            planned.add(person.username());
            UserRepresentation now = known.get(person.username());
            if (now == null) {
                missing.put(person, secrets.person(person.username()));
            } else if (isDemonstration(now)) {
                update(person, now);
            } else {
                throw new IllegalStateException("The profile's person " + person.username()
                        + " has the sign-in name of somebody whom the profile did not make; choose another username");
            }
        }
        // Keycloak hashes each password for as long as an attacker would have to: people are added beside one another
        lines.addAll(missing.entrySet().parallelStream()
                .map(entry -> add(entry.getKey(), entry.getValue()))
                .toList());
        known.values().stream()
                .filter(user -> isDemonstration(user) && user.isEnabled() && !planned.contains(user.getUsername()))
                .forEach(this::disable);
    }

    private String add(RealmPlan.PersonEntry person, String password) {
        UserRepresentation user = RealmBlueprint.person(person, password);
        String id = RealmBuilder.created(realm.users().create(user));
        if (!person.roles().isEmpty()) {
            realm.users().get(id).roles().realmLevel().add(wantedRoles(person));
        }
        person.agencyRoles().keySet().forEach(agency -> join(id, agency));
        return "Added the person " + person.username();
    }

    private void update(RealmPlan.PersonEntry person, UserRepresentation now) {
        UserResource user = realm.users().get(now.getId());
        if (!now.isEnabled()) {
            boolean comesBack = isMarked(now, RealmBlueprint.LEFT);
            now.setEnabled(comesBack);
            lines.add(
                    comesBack
                            ? "Enabled the person " + person.username() + " again"
                            : "Left the person " + person.username() + " disabled, as somebody made it by hand");
        }
        RealmBlueprint.describe(now, person);
        user.update(now);
        boolean rolesMoved = roles(user, person);
        boolean groupsMoved = groups(user, person);
        boolean agenciesMoved = agencies(now.getId(), person);
        if (rolesMoved || groupsMoved || agenciesMoved) {
            lines.add("Updated the person " + person.username());
        }
    }

    private boolean roles(UserResource user, RealmPlan.PersonEntry person) {
        RoleScopeResource realmLevel = user.roles().realmLevel();
        List<RoleRepresentation> has = realmLevel.listAll().stream()
                .filter(role -> roles.containsKey(role.getName()))
                .toList();
        Set<String> names = has.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        List<RoleRepresentation> missing = wantedRoles(person).stream()
                .filter(role -> !names.contains(role.getName()))
                .toList();
        List<RoleRepresentation> surplus = has.stream()
                .filter(role -> !person.roles().contains(role.getName()))
                .toList();
        if (!missing.isEmpty()) {
            realmLevel.add(missing);
        }
        if (!surplus.isEmpty()) {
            realmLevel.remove(surplus);
        }
        return !missing.isEmpty() || !surplus.isEmpty();
    }

    private boolean groups(UserResource user, RealmPlan.PersonEntry person) {
        Map<String, String> has = user.groups().stream()
                .collect(Collectors.toMap(GroupRepresentation::getName, GroupRepresentation::getId));
        List<String> missing = person.groups().stream()
                .filter(group -> !has.containsKey(group))
                .toList();
        missing.forEach(group -> user.joinGroup(id(groups, group, person)));
        Set<String> wanted = Set.copyOf(person.groups());
        List<String> surplus =
                has.keySet().stream().filter(group -> !wanted.contains(group)).toList();
        surplus.forEach(group -> user.leaveGroup(has.get(group)));
        return !missing.isEmpty() || !surplus.isEmpty();
    }

    private boolean agencies(String userId, RealmPlan.PersonEntry person) {
        Map<String, String> has = realm.organizations().members().getOrganizations(userId, true).stream()
                .collect(Collectors.toMap(OrganizationRepresentation::getAlias, OrganizationRepresentation::getId));
        Set<String> wanted = person.agencyRoles().keySet();
        List<String> missing =
                wanted.stream().filter(agency -> !has.containsKey(agency)).toList();
        missing.forEach(agency -> join(userId, agency));
        List<String> surplus =
                has.keySet().stream().filter(agency -> !wanted.contains(agency)).toList();
        surplus.forEach(agency -> RealmBuilder.accepted(
                realm.organizations().get(has.get(agency)).members().removeMember(userId)));
        return !missing.isEmpty() || !surplus.isEmpty();
    }

    private void join(String userId, String agency) {
        String organisation = organisations.get(agency);
        if (organisation == null) {
            throw new IllegalStateException("The plan has people of the agency " + agency + " but not the agency");
        }
        RealmBuilder.accepted(realm.organizations().get(organisation).members().addMember(userId));
    }

    private void disable(UserRepresentation user) {
        user.setEnabled(false);
        Map<String, List<String>> attributes = new LinkedHashMap<>(user.getAttributes());
        attributes.put(RealmBlueprint.LEFT, List.of("true"));
        user.setAttributes(attributes);
        realm.users().get(user.getId()).update(user);
        realm.users().get(user.getId()).logout();
        lines.add("Disabled the person " + user.getUsername());
    }

    private List<RoleRepresentation> wantedRoles(RealmPlan.PersonEntry person) {
        return person.roles().stream().map(role -> id(roles, role, person)).toList();
    }

    private static <T> T id(Map<String, T> known, String name, RealmPlan.PersonEntry person) {
        T found = known.get(name);
        if (found == null) {
            throw new IllegalStateException("The person " + person.username() + " refers to " + name
                    + ", which is neither a role nor a group of the plan");
        }
        return found;
    }

    private static boolean isDemonstration(UserRepresentation user) {
        return isMarked(user, RealmBlueprint.DEMONSTRATION);
    }

    private static boolean isMarked(UserRepresentation user, String attribute) {
        Map<String, List<String>> attributes = user.getAttributes();
        return attributes != null && List.of("true").equals(attributes.get(attribute));
    }
}
