package org.goldthread.local.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The applications of an installation")
class ApplicationTests {

    @Test
    @DisplayName("are all five unless services are asked for")
    void all() throws Exception {
        assertThat(Application.installed("")).containsExactly(Application.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "audits", "audit-service", "audit, audits"})
    @DisplayName("are the services that are asked for, by any of their names, with the gateway")
    void some(String list) throws Exception {
        assertThat(Application.installed(list)).containsExactly(Application.AUDIT, Application.GATEWAY);
    }

    @Test
    @DisplayName("are refused by a name that none has")
    void unknown() {
        assertThatThrownBy(() -> Application.installed("audit,training"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"training\"")
                .hasMessageContaining("reviews, audits, dissemination, monitoring");
    }

    @Test
    @DisplayName("know where everything is by their environment, and only installed neighbours")
    void environment(@TempDir Path folder) {
        Installation installation = new Installation(
                new Home(folder),
                "leeds",
                "leeds",
                new PortPlan(21000),
                List.of(Application.AUDIT, Application.MONITORING, Application.GATEWAY));
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        Map<String, String> audit = ApplicationLaunch.environment(Application.AUDIT, installation, secrets);
        assertThat(audit)
                .containsEntry("SERVER_PORT", "21003")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("GOLDTHREAD_PROFILE", "leeds")
                .containsEntry("GOLDTHREAD_INSTALLED", "audits,monitoring")
                .containsEntry("GOLDTHREAD_IDENTITY_ISSUER", "http://127.0.0.1:21001/realms/goldthread")
                .containsEntry("GOLDTHREAD_IDENTITY_CLIENTID", "audit-service")
                .containsEntry("GOLDTHREAD_IDENTITY_CLIENTSECRET", secrets.client("audit-service"))
                .containsEntry("GOLDTHREAD_NEIGHBOURS_MONITORING", "http://127.0.0.1:21005")
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:21007")
                .doesNotContainKeys("GOLDTHREAD_NEIGHBOURS_REVIEWS", "GOLDTHREAD_GATEWAY_SESSIONKEY");
        assertThat(audit.get("SPRING_MONGODB_URI")).startsWith("mongodb://127.0.0.1:21006/");
        assertThat(ApplicationLaunch.environment(Application.GATEWAY, installation, secrets))
                .containsKey("GOLDTHREAD_GATEWAY_SESSIONKEY");
    }

    @Test
    @DisplayName("give the vault's master key to the reviews service alone, in a file that nobody else reads")
    void vaultKey(@TempDir Path folder) throws Exception {
        Installation installation = new Installation(
                new Home(folder),
                "leeds",
                "leeds",
                new PortPlan(21000),
                List.of(Application.REVIEWS, Application.AUDIT, Application.GATEWAY));
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        Map<String, String> reviews = ApplicationLaunch.environment(Application.REVIEWS, installation, secrets);
        Path file = Path.of(String.valueOf(reviews.get("GOLDTHREAD_VAULT_MASTERKEYFILE")));
        String key = Files.readString(file);
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(96);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ApplicationLaunch.environment(Application.AUDIT, installation, secrets))
                .doesNotContainKey("GOLDTHREAD_VAULT_MASTERKEYFILE");
        ApplicationLaunch.environment(Application.REVIEWS, installation, secrets);
        assertThat(Files.readString(file)).as("made once").isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}: broker {1}")
    @CsvSource(delimiter = '|', textBlock = """
            reviews               | false | reviews-service gateway
            review                | false | reviews-service gateway
            audits                | false | audit-service gateway
            dissemination         | true  | dissemination-service gateway
            monitoring            | true  | monitoring-service gateway
            reviews,audits        | true  | reviews-service audit-service gateway
            audit,monitoring      | true  | audit-service monitoring-service gateway
            reviews,dissemination | true  | reviews-service dissemination-service gateway
            """)
    @DisplayName("are started with a broker where somebody hears what they say, and alone without one")
    void broker(String only, boolean broker, String started, @TempDir Path folder) throws Exception {
        Installation installation =
                new Installation(new Home(folder), "leeds", "leeds", new PortPlan(21000), Application.installed(only));

        assertThat(installation.hasBroker()).isEqualTo(broker);
        assertThat(installation.isComplete()).isFalse();
        assertThat(installation.answers("/api/monitoring/v1/actions")).isEqualTo(only.contains("monitoring"));
        assertThat(installation.answers("/api/things")).isTrue();
        assertThat(String.join(
                        " ",
                        installation.applications().stream()
                                .map(Application::module)
                                .toList()))
                .isEqualTo(started);
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        assertThat(ApplicationLaunch.environment(installation.applications().get(0), installation, secrets))
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", broker ? "127.0.0.1:21007" : "");
    }

    @Test
    @DisplayName("are refused when they have not been built")
    void notBuilt(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("gateway/target"));
        assertThatThrownBy(() -> UnpackedJar.of(Application.GATEWAY, new Home(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gateway has not been built");
    }
}
