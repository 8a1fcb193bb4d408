package org.goldthread.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * Brings a running Keycloak to what a {@link RealmPlan} asks for (P5). Applying the same plan again changes nothing;
 * applying a changed one adds and updates, and disables what has gone: people and organisations are never deleted, and
 * people who were not made from a profile are never touched. What was disabled in this way is marked, and only that is
 * enabled again: what an operator disabled by hand stays so.
 */
public final class RealmBuilder implements AutoCloseable {

    /** The name of Keycloak's administrator on an installation of one machine. */
    public static final String ADMINISTRATOR = "admin";

    /** Attribute of the realm with the fingerprint of what was last applied in full. */
    private static final String APPLIED = "goldthread.applied";

    private final Keycloak keycloak;

    private RealmBuilder(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Connects as the administrator {@value #ADMINISTRATOR}; nothing is sent before the first use. */
    public static RealmBuilder connect(URI server, String password) {
        return new RealmBuilder(KeycloakBuilder.builder()
                .serverUrl(server.toString())
                .realm("master")
                .clientId("admin-cli")
                .username(ADMINISTRATOR)
                .password(password)
                .build());
    }

    /**
     * Applies a plan unless exactly this plan was the last one applied.
     *
     * @return what changed
     * @throws WebApplicationException where Keycloak refuses a request, such as for a wrong administrator's password
     */
    public RealmChanges apply(RealmPlan plan, Secrets secrets) {
        String fingerprint = Fingerprint.of(plan, secrets);
        return fingerprint.equals(applied()) ? new RealmChanges(List.of()) : applyAgain(plan, secrets);
    }

    /** Applies a plan whatever was applied before. */
    public RealmChanges applyAgain(RealmPlan plan, Secrets secrets) {
        List<String> lines = new ArrayList<>();
        RealmResource realm = keycloak.realm(RealmPlan.REALM);
        Optional<RealmRepresentation> known = found();
        if (known.isPresent()) {
            RealmBlueprint.settings(known.get(), plan);
            realm.update(known.get());
        } else {
            keycloak.realms().create(NewRealm.of(plan, secrets));
            lines.addAll(NewRealm.lines(plan));
            keycloak.tokenManager().refreshToken();
        }
        userProfile(realm);
        Map<String, RoleRepresentation> roles = roles(realm, lines);
        ApplyingClients clients = new ApplyingClients(realm, lines);
        clients.scopes(RealmBlueprint.clientScopes(), List.copyOf(roles.values()));
        clients.clients(RealmBlueprint.clients(plan, secrets));
        if (known.isPresent()) {
            Map<String, String> organisations = new ApplyingAgencies(realm, lines).apply(plan.agencies());
            Map<String, String> groups = new ApplyingGroups(realm, lines).apply(plan.groups());
            new ApplyingPeople(realm, lines, roles, groups, organisations).apply(plan.people(), secrets);
        }
        mark(realm, Fingerprint.of(plan, secrets));
        return new RealmChanges(lines);
    }

    private static void mark(RealmResource realm, String fingerprint) {
        RealmRepresentation done = realm.toRepresentation();
        Map<String, String> attributes = new LinkedHashMap<>(done.getAttributesOrEmpty());
        attributes.put(APPLIED, fingerprint);
        done.setAttributes(attributes);
        realm.update(done);
    }

    @Override
    public void close() {
        keycloak.close();
    }

    private Optional<RealmRepresentation> found() {
        try {
            return Optional.of(keycloak.realm(RealmPlan.REALM).toRepresentation());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private String applied() {
        return found().map(realm -> realm.getAttributesOrEmpty().get(APPLIED)).orElse("");
    }

    private static void userProfile(RealmResource realm) {
        UPConfig profile = realm.users().userProfile().getConfiguration();
        RealmBlueprint.userProfile(profile);
        realm.users().userProfile().update(profile);
    }

    private static Map<String, RoleRepresentation> roles(RealmResource realm, List<String> lines) {
        Map<String, RoleRepresentation> known = new LinkedHashMap<>();
        realm.roles().list(false).forEach(role -> known.put(role.getName(), role));
        Map<String, RoleRepresentation> ours = new LinkedHashMap<>();
        for (RoleRepresentation wanted : RealmBlueprint.roles()) {
            String name = wanted.getName();
            RoleRepresentation role = known.get(name);
            if (role == null) {
                realm.roles().create(wanted);
                lines.add("Added the role " + name);
                role = realm.roles().get(name).toRepresentation();
            }
            ours.put(name, role);
        }
        return ours;
    }

    /** The id of what a request made, or the refusal as an exception. */
    static String created(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    /** Passes where Keycloak accepted a request; else throws the refusal. */
    static void accepted(Response response) {
        try (response) {
            if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new WebApplicationException(response.readEntity(String.class), response.getStatus());
            }
        }
    }
}
