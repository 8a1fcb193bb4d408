package org.goldthread.plumbing.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.goldthread.keycloak.RealmBuilder;
import org.goldthread.keycloak.RealmChanges;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.LocalKeycloak;
import org.goldthread.local.server.ServerProcess;
import org.goldthread.local.server.TokenEndpoint;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Keycloak for the tests of the servers, with the realm of a small partnership. It is started for the first class
 * that asks for it and stopped after the last one; a class begins by applying its plan.
 */
final class IdentityServer implements AutoCloseable {

    /** Gives it to {@code @BeforeAll} methods. */
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == IdentityServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(IdentityServer.class, any -> start(), IdentityServer.class);
        }
    }

    final PortPlan ports;
    final Secrets secrets;
    final Home home;
    final TokenEndpoint tokens;
    private final ServerProcess process;

    private IdentityServer(Home home, PortPlan ports, Secrets secrets, ServerProcess process) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.process = process;
        this.tokens = new TokenEndpoint(issuer());
    }

    private static IdentityServer start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "identity-");
            Home home = Home.here();
            PortPlan ports = PortPlan.free();
            Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
            LocalKeycloak keycloak = new LocalKeycloak(home);
            keycloak.build();
            ServerProcess process = ServerProcess.start(keycloak.launch(
                    folder.resolve("keycloak"), ports.keycloak(), secrets, folder.resolve("keycloak.log")));
            IdentityServer server = new IdentityServer(home, ports, secrets, process);
            try {
                process.awaitReady();
            } catch (CannotStart e) {
                server.close();
                throw e;
            }
            return server;
        } catch (CannotStart | IOException e) {
            throw new AssertionError("Keycloak could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Starting Keycloak was interrupted", e);
        }
    }

    URI issuer() {
        return LocalKeycloak.issuer(ports.keycloak());
    }

    RealmChanges apply(RealmPlan plan) {
        try (RealmBuilder builder = builder()) {
            return builder.apply(plan, secrets);
        }
    }

    /** Applies a plan whatever was applied before. */
    RealmChanges applyAgain(RealmPlan plan) {
        try (RealmBuilder builder = builder()) {
            return builder.applyAgain(plan, secrets);
        }
    }

    private RealmBuilder builder() {
        return RealmBuilder.connect(LocalKeycloak.address(ports.keycloak()), secrets.administrator());
    }

    /** What an operator has who changes the realm by hand. */
    Keycloak administration() {
        return KeycloakBuilder.builder()
                .serverUrl(LocalKeycloak.address(ports.keycloak()).toString())
                .realm("master")
                .clientId("admin-cli")
                .username(RealmBuilder.ADMINISTRATOR)
                .password(secrets.administrator())
                .build();
    }

    JsonNode person(String username, String agency) throws Exception {
        return claims(tokens.person(username, secrets.person(username), secrets.client(RealmPlan.DEMO_CLIENT), agency));
    }

    JsonNode client(String clientId) throws Exception {
        return claims(tokens.client(clientId, secrets.client(clientId)));
    }

    static JsonNode claims(String token) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    /** Two agencies, one group, four people and one system. */
    static RealmPlan plan() {
        return new RealmPlan(
                "Example Safeguarding Children Partnership",
                List.of(URI.create("http://127.0.0.1:8080"), URI.create("http://localhost:8080")),
                true,
                List.of(
                        new RealmPlan.AgencyEntry("police", "Example Police"),
                        new RealmPlan.AgencyEntry("health", "Example Health")),
                List.of(new RealmPlan.GroupEntry("ldg", "Learning & Development Group (LDG)")),
                List.of(
                        new RealmPlan.PersonEntry(
                                "link-police",
                                "Learning link (Example Police)",
                                List.of("agency-link"),
                                List.of("ldg"),
                                Map.of("police", List.of("agency-link"))),
                        new RealmPlan.PersonEntry(
                                "two-agencies",
                                "Trainer, Example Health and Example Police",
                                List.of("trainer", "agency-link"),
                                List.of(),
                                Map.of("health", List.of("trainer"), "police", List.of("agency-link"))),
                        new RealmPlan.PersonEntry(
                                "reviewer",
                                "Independent reviewer",
                                List.of("independent-reviewer"),
                                List.of(),
                                Map.of()),
                        new RealmPlan.PersonEntry(
                                "officer", "Partnership officer", List.of("partnership-officer"), List.of(), Map.of())),
                List.of(new RealmPlan.SystemEntry(
                        "agency-police", "Example Police's system", "police", List.of("audits:write", "audits:read"))));
    }

    @Override
    public void close() {
        process.close();
    }
}
