package org.goldthread.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.keycloak.RealmBuilder;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.Versions;

/** A real Keycloak on loopback, with its data in a folder of ours. */
public final class LocalKeycloak {

    /** What people call it. */
    public static final String NAME = "Keycloak";

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** Options that Keycloak compiles into itself, once. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file");

    private final Home home;
    private final Path distribution;

    public LocalKeycloak(Home home) {
        this.home = home;
        this.distribution = home.dist().resolve("keycloak-" + Versions.built().keycloak());
    }

    /** The address of a Keycloak on this port. */
    public static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The issuer of our tokens from a Keycloak on this port. */
    public static URI issuer(int port) {
        return address(port).resolve("/realms/" + RealmPlan.REALM);
    }

    /** The address at which an issuer gives tokens. */
    public static URI tokens(URI issuer) {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** The address of an issuer's public keys. */
    public static URI keys(URI issuer) {
        return URI.create(issuer + "/protocol/openid-connect/certs");
    }

    /** Whether the distribution has been made ready to start, which takes a while the first time. */
    public boolean isBuilt() {
        return Files.exists(builtMarker());
    }

    /**
     * Lets Keycloak compile its options into itself, once for each unpacked distribution.
     *
     * @throws CannotStart where the distribution is missing or Keycloak refuses
     */
    public void build() throws CannotStart, InterruptedException {
        if (!Files.exists(distribution.resolve("lib/quarkus-run.jar"))) {
            throw new CannotStart("Keycloak's distribution is not in " + distribution + ": delete the folder "
                    + home.dist() + " and run ./goldthread up, which fetches it again.");
        }
        try (FileChannel lock = FileChannel.open(
                        distribution.resolve(".build-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (isBuilt() || !held.isValid()) {
                return;
            }
            Path log = home.logs().resolve("keycloak-build.log");
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD_OPTIONS);
            ServerProcess build = ServerProcess.start(new Launch(
                    "Keycloak's build", command(arguments, Map.of()), distribution, log, 0, () -> true, BUILD_LIMIT));
            if (!build.awaitEnd(BUILD_LIMIT)) {
                throw new CannotStart(
                        "Keycloak could not be made ready; the end of " + log + ":\n" + ServerProcess.tail(log, 12));
            }
            Files.writeString(builtMarker(), String.join(" ", BUILD_OPTIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to start a built Keycloak on a port with its data in a folder. */
    public Launch launch(Path data, int port, Secrets secrets, Path log) {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address(port),
                "--db-url=jdbc:h2:file:" + data.toAbsolutePath().resolve("keycloak")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--log-level=INFO,org.keycloak.services:WARN,org.infinispan:WARN");
        Map<String, String> administrator = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                RealmBuilder.ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.administrator());
        return new Launch(
                NAME,
                command(arguments, administrator),
                data,
                log,
                port,
                Probe.http(address(port).resolve("/realms/master")),
                START_LIMIT);
    }

    private Path builtMarker() {
        return distribution.resolve(".built-for-goldthread");
    }

    /** Keycloak's own script only works these options out and forks; a process of ours can be watched and stopped. */
    private JavaCommand command(List<String> arguments, Map<String, String> environment) {
        List<String> options = new ArrayList<>(JavaCommand.SMALL);
        options.addAll(List.of("-Xms64m", "-Xmx256m", "-Xss512k", "-XX:ReservedCodeCacheSize=96m"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            options.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        options.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        return new JavaCommand(
                options,
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments,
                environment);
    }
}
