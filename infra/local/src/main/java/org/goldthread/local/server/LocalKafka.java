package org.goldthread.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.home.Versions;

/**
 * A real Kafka broker of one node (KRaft) on loopback. Clients sign in with Keycloak's tokens and may do only what an
 * access rule allows; the controller and administration use a generated password on a listener of their own.
 */
public final class LocalKafka {

    /** What people call it. */
    public static final String NAME = "Kafka";

    private static final Duration FORMAT_LIMIT = Duration.ofMinutes(1);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Home home;
    private final Path distribution;

    public LocalKafka(Home home) {
        this.home = home;
        this.distribution = home.dist().resolve("kafka-" + Versions.built().kafka());
    }

    /**
     * Makes the broker's folder ready and says how to start it. The issuer's keys must be reachable when it starts.
     *
     * @param issuer the issuer of the tokens that it accepts
     * @throws CannotStart where its jars are missing or its storage cannot be formatted
     */
    public Launch launch(Path data, PortPlan ports, URI issuer, BrokerAccount account, Path log)
            throws CannotStart, InterruptedException {
        if (!Files.isDirectory(distribution)) {
            throw new CannotStart("The broker's jars are not in " + distribution
                    + ": run ./goldthread up from the checkout, which fetches them.");
        }
        Path folder = data.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            writePrivately(folder.resolve("server.properties"), properties(folder, ports, issuer, account));
            Files.writeString(folder.resolve("log4j2.properties"), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path settings = folder.resolve("server.properties");
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            format(folder, settings);
        }
        return new Launch(
                NAME,
                command(folder, "kafka.Kafka", List.of(settings.toString()), issuer),
                folder,
                log,
                ports.broker(),
                Probe.port(ports.broker()),
                START_LIMIT);
    }

    private void format(Path folder, Path settings) throws CannotStart, InterruptedException {
        Path log = home.logs().resolve("kafka-format.log");
        List<String> arguments = List.of(
                "format",
                "--standalone",
                "--cluster-id",
                CLUSTER_ID,
                "--config",
                settings.toString(),
                "--ignore-formatted");
        JavaCommand command =
                new JavaCommand(options(folder), classPath(), "kafka.tools.StorageTool", arguments, Map.of());
        ServerProcess format = ServerProcess.start(
                new Launch("Kafka's storage tool", command, folder, log, 0, () -> true, FORMAT_LIMIT));
        if (!format.awaitEnd(FORMAT_LIMIT)) {
            throw new CannotStart(
                    "Kafka's storage could not be formatted; the end of " + log + ":\n" + ServerProcess.tail(log, 12));
        }
    }

    private JavaCommand command(Path folder, String program, List<String> arguments, URI issuer) {
        List<String> options = options(folder);
        options.add("-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + LocalKeycloak.keys(issuer));
        return new JavaCommand(options, classPath(), program, arguments, Map.of());
    }

    private static List<String> options(Path folder) {
        List<String> options = new ArrayList<>(JavaCommand.SMALL);
        options.addAll(List.of("-Xms64m", "-Xmx256m", "-Xss512k", "-XX:ReservedCodeCacheSize=64m"));
        options.add("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
        return options;
    }

    private String classPath() {
        return distribution.resolve("*").toString();
    }

    private static void writePrivately(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /** One node is one cluster: its id tells nothing apart. */
    private static final String CLUSTER_ID = "Z29sZHRocmVhZC1sb2NhbA";

    private static final String LOGGING = """
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{ISO8601} %p %c{1.} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.server.name = kafka.server.KafkaRaftServer
            logger.server.level = info
            """;

    private static String properties(Path folder, PortPlan ports, URI issuer, BrokerAccount account) {
        return new BrokerSettings(
                        "127.0.0.1",
                        ports.broker(),
                        ports.brokerInternal(),
                        ports.brokerController(),
                        "127.0.0.1:" + ports.broker(),
                        "127.0.0.1:" + ports.brokerInternal(),
                        issuer,
                        LocalKeycloak.keys(issuer),
                        account,
                        folder.resolve("log").toString())
                .properties();
    }
}
