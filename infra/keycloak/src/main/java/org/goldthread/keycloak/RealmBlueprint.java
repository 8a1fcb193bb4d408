package org.goldthread.keycloak;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** The wanted state of the realm, worked out from the plan without asking any server. */
final class RealmBlueprint {

    /** Attribute of clients that were made from a plan: only those are ever disabled. */
    static final String MANAGED = "goldthread.managed";

    /** Attribute of clients, people and organisations that we disabled: only those are ever enabled again. */
    static final String LEFT = "goldthread.left";

    /** Attribute of people that were made from a profile: only those are ever disabled. */
    static final String DEMONSTRATION = "demonstration";

    /** Attribute of people of two agencies: agency and role joined by a colon. */
    static final String AGENCY_ROLES = "agency_roles";

    static final String PERSON_SCOPE = "person";
    static final String INTERNAL_SCOPE = "internal";

    /** A broker's client needs a token with a scope: Kafka's own library refuses one without. */
    static final String PUBLISHED_SCOPE = "published:read";

    private static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);
    private static final Duration SESSION = Duration.ofHours(8);
    private static final Duration SESSION_IDLE = Duration.ofHours(2);

    private RealmBlueprint() {}

    static void settings(RealmRepresentation realm, RealmPlan plan) {
        realm.setRealm(RealmPlan.REALM);
        realm.setEnabled(true);
        realm.setDisplayName(plan.partnership());
        realm.setOrganizationsEnabled(true);
        realm.setSslRequired("external");
        realm.setRegistrationAllowed(false);
        realm.setResetPasswordAllowed(false);
        realm.setRememberMe(false);
        realm.setLoginWithEmailAllowed(false);
        realm.setAccessTokenLifespan((int) ACCESS_TOKEN.toSeconds());
        realm.setSsoSessionMaxLifespan((int) SESSION.toSeconds());
        realm.setSsoSessionIdleTimeout((int) SESSION_IDLE.toSeconds());
        realm.setBruteForceProtected(true);
        realm.setFailureFactor(10);
        realm.setPasswordPolicy("length(12) and notUsername");
    }

    static List<RoleRepresentation> roles() {
        return RealmRoles.ALL.entrySet().stream()
                .map(role -> new RoleRepresentation(role.getKey(), role.getValue(), false))
                .toList();
    }

    static GroupRepresentation group(RealmPlan.GroupEntry group) {
        GroupRepresentation representation = new GroupRepresentation();
        representation.setName(group.id());
        representation.setDescription(group.name());
        return representation;
    }

    static OrganizationRepresentation agency(RealmPlan.AgencyEntry agency) {
        OrganizationRepresentation organisation = new OrganizationRepresentation();
        organisation.setAlias(agency.id());
        organisation.setName(agency.name());
        organisation.setEnabled(true);
        return organisation;
    }

    /** Somebody new, in the plan's groups; roles and agencies are given in other ways. */
    static UserRepresentation person(RealmPlan.PersonEntry person, String password) {
        UserRepresentation user = new UserRepresentation();
        user.setEnabled(true);
        describe(user, person);
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        user.setCredentials(List.of(credential));
        user.setGroups(person.groups().stream().map(group -> "/" + group).toList());
        return user;
    }

    /** Brings what is shown of a person, and the claims by agency, to the plan. */
    static void describe(UserRepresentation user, RealmPlan.PersonEntry person) {
        user.setUsername(person.username());
        user.setFirstName(person.label());
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(DEMONSTRATION, List.of("true"));
        attributes.put(AGENCY_ROLES, person.agencyRoleClaims());
        user.setAttributes(attributes);
    }

    /** People need a username and a display name; nobody needs an e-mail address. */
    static void userProfile(UPConfig profile) {
        for (UPAttribute attribute : profile.getAttributes()) {
            attribute.setRequired(null);
            if (attribute.getValidations() != null) {
                Map<String, Map<String, Object>> checks = new LinkedHashMap<>(attribute.getValidations());
                checks.remove("person-name-prohibited-characters");
                attribute.setValidations(checks);
            }
        }
        List<UPAttribute> attributes = new ArrayList<>(profile.getAttributes());
        attributes.removeIf(known -> Set.of(AGENCY_ROLES, DEMONSTRATION, LEFT).contains(known.getName()));
        attributes.add(administered(AGENCY_ROLES, "Roles by agency", true));
        attributes.add(administered(DEMONSTRATION, "Demonstration person", false));
        attributes.add(administered(LEFT, "Has left the profile", false));
        profile.setAttributes(attributes);
    }

    private static UPAttribute administered(String name, String label, boolean multivalued) {
        UPAttribute attribute =
                new UPAttribute(name, multivalued, new UPAttributePermissions(Set.of("admin"), Set.of("admin")));
        attribute.setDisplayName(label);
        return attribute;
    }

    /** Our client scopes; Keycloak's own {@code basic}, {@code organization} and {@code service_account} are used too. */
    static List<ClientScopeRepresentation> clientScopes() {
        List<ClientScopeRepresentation> scopes = new ArrayList<>();
        scopes.add(scope(PERSON_SCOPE, "Who a person is and what the person may do", false, Mappers.person()));
        for (String audience : List.of(RealmPlan.API_AUDIENCE, RealmPlan.BROKER_AUDIENCE)) {
            scopes.add(scope(
                    audienceScope(audience), "Tokens for " + audience, false, List.of(Mappers.audience(audience))));
        }
        scopes.add(scope(INTERNAL_SCOPE, "Services among themselves", true, List.of()));
        scopes.add(scope(PUBLISHED_SCOPE, "Reads what dissemination publishes", true, List.of()));
        RealmPlan.SYSTEM_SCOPES.forEach(
                name -> scopes.add(scope(name, "An agency's system: " + name, true, List.of())));
        return scopes;
    }

    /** The clients with their secrets. */
    static List<ClientRepresentation> clients(RealmPlan plan, Secrets secrets) {
        List<ClientRepresentation> clients = new ArrayList<>();
        clients.add(gateway(plan, secrets));
        RealmPlan.SERVICE_CLIENTS.forEach(id -> clients.add(machine(
                id,
                "Service " + id,
                secrets,
                List.of(
                        INTERNAL_SCOPE,
                        audienceScope(RealmPlan.API_AUDIENCE),
                        audienceScope(RealmPlan.BROKER_AUDIENCE)))));
        clients.add(machine(
                RealmPlan.TRAINING_TEAM_CLIENT,
                "The training team's system",
                secrets,
                List.of(PUBLISHED_SCOPE, audienceScope(RealmPlan.BROKER_AUDIENCE))));
        for (RealmPlan.SystemEntry system : plan.systems()) {
            List<String> scopes = new ArrayList<>(system.scopes());
            scopes.add(audienceScope(RealmPlan.API_AUDIENCE));
            ClientRepresentation client = machine(system.clientId(), system.name(), secrets, scopes);
            client.setProtocolMappers(List.of(Mappers.agency(system.agency())));
            clients.add(client);
        }
        if (plan.demonstration()) {
            ClientRepresentation demo =
                    client(RealmPlan.DEMO_CLIENT, "Demonstration and tests", secrets, personScopes());
            demo.setDirectAccessGrantsEnabled(true);
            clients.add(demo);
        }
        return clients;
    }

    private static ClientRepresentation gateway(RealmPlan plan, Secrets secrets) {
        ClientRepresentation gateway = client(RealmPlan.GATEWAY_CLIENT, "Sign-in", secrets, personScopes());
        gateway.setStandardFlowEnabled(true);
        gateway.setRedirectUris(plan.addresses().stream()
                .map(address -> address + "/login/oauth2/code/keycloak")
                .toList());
        Map<String, String> attributes = new LinkedHashMap<>(gateway.getAttributes());
        attributes.put("pkce.code.challenge.method", "S256");
        attributes.put(
                "post.logout.redirect.uris",
                plan.addresses().stream().map(address -> address + "/*").collect(Collectors.joining("##")));
        gateway.setAttributes(attributes);
        gateway.setBaseUrl(
                plan.addresses().stream().findFirst().map(URI::toString).orElse(null));
        return gateway;
    }

    private static List<String> personScopes() {
        return List.of("basic", PERSON_SCOPE, "organization", audienceScope(RealmPlan.API_AUDIENCE));
    }

    private static ClientRepresentation machine(String id, String name, Secrets secrets, List<String> scopes) {
        List<String> all = new ArrayList<>(List.of("basic", "service_account"));
        all.addAll(scopes);
        ClientRepresentation client = client(id, name, secrets, all);
        client.setServiceAccountsEnabled(true);
        return client;
    }

    private static ClientRepresentation client(String id, String name, Secrets secrets, List<String> scopes) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setName(name);
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setSecret(secrets.client(id));
        client.setFullScopeAllowed(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        client.setProtocolMappers(List.of());
        client.setAttributes(Map.of(MANAGED, "true"));
        client.setDefaultClientScopes(scopes);
        client.setOptionalClientScopes(List.of());
        return client;
    }

    private static String audienceScope(String audience) {
        return "audience-" + audience;
    }

    private static ClientScopeRepresentation scope(
            String name, String description, boolean inToken, List<ProtocolMapperRepresentation> mappers) {
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setDescription(description);
        scope.setProtocol("openid-connect");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("include.in.token.scope", String.valueOf(inToken));
        attributes.put("display.on.consent.screen", "false");
        scope.setAttributes(attributes);
        scope.setProtocolMappers(mappers);
        return scope;
    }
}
