package org.goldthread.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

@DisplayName("The wanted state of a realm")
class RealmBlueprintTests {

    @Test
    @DisplayName("has no public client, none with all scopes, and none without a secret of its own")
    void confidentialClients(@TempDir Path folder) {
        List<ClientRepresentation> clients = clients(folder, true);
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.isPublicClient()).isFalse();
            assertThat(client.isFullScopeAllowed()).isFalse();
            assertThat(client.getSecret()).hasSizeGreaterThan(40);
        });
        assertThat(clients.stream().map(ClientRepresentation::getSecret).distinct())
                .hasSameSizeAs(clients);
    }

    @Test
    @DisplayName("lets only the gateway sign people in, with PKCE and to its own addresses")
    void signIn(@TempDir Path folder) {
        List<ClientRepresentation> signIn = clients(folder, true).stream()
                .filter(ClientRepresentation::isStandardFlowEnabled)
                .toList();
        assertThat(signIn).singleElement().satisfies(gateway -> {
            assertThat(gateway.getClientId()).isEqualTo("gateway");
            assertThat(gateway.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
            assertThat(gateway.getRedirectUris())
                    .containsExactly(
                            "http://127.0.0.1:8080/login/oauth2/code/keycloak",
                            "http://localhost:8080/login/oauth2/code/keycloak");
        });
    }

    @Test
    @DisplayName("takes passwords directly for the demonstration client alone, which other installations do not have")
    void directGrants(@TempDir Path folder) {
        assertThat(clients(folder, true).stream().filter(ClientRepresentation::isDirectAccessGrantsEnabled))
                .extracting(ClientRepresentation::getClientId)
                .containsExactly("goldthread-demo");
        assertThat(clients(folder, false))
                .extracting(ClientRepresentation::getClientId)
                .doesNotContain("goldthread-demo");
    }

    @Test
    @DisplayName("has every scope that a client is given")
    void scopes(@TempDir Path folder) {
        var known = RealmBlueprint.clientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .collect(Collectors.toSet());
        known.addAll(List.of("basic", "service_account", "organization"));
        assertThat(clients(folder, true))
                .allSatisfy(client -> assertThat(known).containsAll(client.getDefaultClientScopes()));
    }

    @Test
    @DisplayName("ends tokens after five minutes and sessions after a working day, and slows guessing down")
    void lifetimes() {
        RealmRepresentation realm = new RealmRepresentation();
        RealmBlueprint.settings(realm, plan(true));
        assertThat(realm.getAccessTokenLifespan()).isEqualTo(300);
        assertThat(realm.getSsoSessionMaxLifespan()).isEqualTo(8 * 3600);
        assertThat(realm.isBruteForceProtected()).isTrue();
        assertThat(realm.isRegistrationAllowed()).isFalse();
    }

    private List<ClientRepresentation> clients(Path folder, boolean demonstration) {
        return RealmBlueprint.clients(plan(demonstration), Secrets.in(folder.resolve("secrets.properties")));
    }

    private static RealmPlan plan(boolean demonstration) {
        return RealmPlan.of(
                Profiles.load("solihull"),
                List.of(URI.create("http://127.0.0.1:8080"), URI.create("http://localhost:8080")),
                demonstration,
                LocalDate.of(2026, 11, 22));
    }
}
