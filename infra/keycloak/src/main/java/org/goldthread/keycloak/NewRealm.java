package org.goldthread.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RolesRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A realm that is not there yet, with its roles, groups, people and agencies, as one document for Keycloak to import:
 * asked for one by one they are some hundred requests. Scopes and clients are not in it, because Keycloak leaves out its
 * own ones where a document brings any.
 */
final class NewRealm {

    private NewRealm() {}

    static RealmRepresentation of(RealmPlan plan, Secrets secrets) {
        RealmRepresentation realm = new RealmRepresentation();
        RealmBlueprint.settings(realm, plan);
        realm.setComponents(keys());
        RolesRepresentation roles = new RolesRepresentation();
        roles.setRealm(RealmBlueprint.roles());
        realm.setRoles(roles);
        realm.setGroups(plan.groups().stream().map(RealmBlueprint::group).toList());
        realm.setUsers(
                plan.people().stream().map(person -> person(person, secrets)).toList());
        realm.setOrganizations(plan.agencies().stream()
                .map(agency -> agency(agency, plan.people()))
                .toList());
        return realm;
    }

    /** What the document adds, as sentences for the operator. */
    static List<String> lines(RealmPlan plan) {
        List<String> lines = new ArrayList<>(List.of("Made the realm " + RealmPlan.REALM));
        RealmRoles.ALL.keySet().forEach(role -> lines.add("Added the role " + role));
        plan.agencies().forEach(agency -> lines.add("Added the agency " + agency.id()));
        plan.groups().forEach(group -> lines.add("Added the group " + group.id()));
        plan.people().forEach(person -> lines.add("Added the person " + person.username()));
        return lines;
    }

    /** Keycloak's own keys without the one for encryption, which takes seconds to make and which no client of ours uses. */
    private static MultivaluedHashMap<String, ComponentExportRepresentation> keys() {
        MultivaluedHashMap<String, ComponentExportRepresentation> components = new MultivaluedHashMap<>();
        for (String kind : List.of("rsa-generated", "hmac-generated", "aes-generated")) {
            ComponentExportRepresentation key = new ComponentExportRepresentation();
            key.setName(kind);
            key.setProviderId(kind);
            key.setConfig(new MultivaluedHashMap<>(Map.of("priority", List.of("100"))));
            components.add("org.keycloak.keys.KeyProvider", key);
        }
        return components;
    }

    private static UserRepresentation person(RealmPlan.PersonEntry person, Secrets secrets) {
        UserRepresentation user = RealmBlueprint.person(person, secrets.person(person.username()));
        List<String> roles = new ArrayList<>(person.roles());
        roles.add("default-roles-" + RealmPlan.REALM);
        user.setRealmRoles(roles);
        return user;
    }

    private static OrganizationRepresentation agency(RealmPlan.AgencyEntry agency, List<RealmPlan.PersonEntry> people) {
        OrganizationRepresentation organisation = RealmBlueprint.agency(agency);
        people.stream()
                .filter(person -> person.agencyRoles().containsKey(agency.id()))
                .forEach(person -> {
                    MemberRepresentation member = new MemberRepresentation();
                    member.setUsername(person.username());
                    member.setMembershipType(MembershipType.UNMANAGED);
                    organisation.addMember(member);
                });
        return organisation;
    }
}
