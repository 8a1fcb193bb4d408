package org.goldthread.local.application;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.VaultKey;
import org.goldthread.local.server.JavaCommand;
import org.goldthread.local.server.Launch;
import org.goldthread.local.server.LocalKeycloak;
import org.goldthread.local.server.LocalStore;
import org.goldthread.local.server.Probe;

/** How the applications of an installation are started: small heaps, unpacked jars, settings by environment. */
public final class ApplicationLaunch {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(45);
    private static final Duration FIRST_STOP_LIMIT = Duration.ofSeconds(150);

    /** The first Java release whose virtual threads the applications use. */
    private static final int VIRTUAL_THREADS = 21;

    private ApplicationLaunch() {}

    /**
     * How to start an application.
     *
     * @throws CannotStart where it has not been built
     */
    public static Launch of(Application application, Installation installation, Secrets secrets)
            throws CannotStart, InterruptedException {
        UnpackedJar unpacked = UnpackedJar.of(application, installation.home());
        int port = application.port(installation.ports());
        return new Launch(
                application.module(),
                new JavaCommand(
                        options(unpacked, installation),
                        unpacked.jar().toString(),
                        unpacked.program(),
                        List.of(),
                        environment(application, installation, secrets)),
                unpacked.folder(),
                installation.log(application.module()),
                port,
                Probe.http(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")),
                START_LIMIT);
    }

    /** How long an application may take to end: longer when it leaves the archive that makes its next start fast. */
    public static Duration grace(Launch launch) {
        boolean leavesArchive =
                launch.command().options().stream().anyMatch(option -> option.startsWith(UnpackedJar.LEAVE_ARCHIVE));
        return leavesArchive ? FIRST_STOP_LIMIT : STOP_LIMIT;
    }

    /** To be called when an application has ended: keeps what makes its next start fast. */
    public static void ended(Launch launch, boolean endedWell) {
        UnpackedJar.keepArchive(launch.folder(), endedWell);
    }

    private static List<String> options(UnpackedJar unpacked, Installation installation) {
        List<String> options = new ArrayList<>(JavaCommand.SMALL);
        options.addAll(List.of("-Xmx192m", "-Xss512k", "-XX:ReservedCodeCacheSize=64m"));
        options.addAll(unpacked.archiveOptions());
        options.add("-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + LocalKeycloak.tokens(installation.issuer()));
        if (Runtime.version().feature() >= VIRTUAL_THREADS) {
            options.add("-Dspring.threads.virtual.enabled=true");
        }
        return options;
    }

    static Map<String, String> environment(Application application, Installation installation, Secrets secrets) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", String.valueOf(application.port(installation.ports())));
        settings.put("server.address", "127.0.0.1");
        settings.put("goldthread.profile", installation.profile());
        settings.put("goldthread.installed", installation.services());
        settings.put("goldthread.demonstration", "true");
        settings.put("goldthread.clock-file", installation.home().clock().toString());
        settings.put("goldthread.identity.issuer", installation.issuer().toString());
        settings.put("goldthread.identity.client-id", application.module());
        settings.put("goldthread.identity.client-secret", secrets.client(application.module()));
        settings.put(
                "spring.mongodb.uri",
                LocalStore.connectionString(installation.ports().store()));
        settings.put(
                "spring.kafka.bootstrap-servers",
                installation.hasBroker() ? "127.0.0.1:" + installation.ports().broker() : "");
        if (application == Application.GATEWAY) {
            settings.put("goldthread.gateway.session-key", secrets.named("gateway.session-key"));
        }
        if (application == Application.REVIEWS) {
            settings.put(
                    "goldthread.vault.master-key-file",
                    VaultKey.in(installation.home()).toString());
        }
        for (Application other : installation.applications()) {
            if (other.isService()) {
                settings.put(
                        "goldthread.neighbours." + other.service(),
                        "http://127.0.0.1:" + other.port(installation.ports()));
            }
        }
        Map<String, String> environment = new LinkedHashMap<>();
        settings.forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    /** The environment variable that sets a property: dots become underscores, hyphens go. */
    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
