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
import java.util.stream.Collectors;
import org.goldthread.keycloak.RealmPlan;
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
        String client = "127.0.0.1:" + ports.broker();
        String internal = "127.0.0.1:" + ports.brokerInternal();
        String controller = "127.0.0.1:" + ports.brokerController();
        String plain = account.loginModule() + " user_" + account.name() + "=\"" + account.password() + "\";";
        Map<String, String> settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", controller),
                Map.entry(
                        "listeners", "CLIENT://" + client + ",INTERNAL://" + internal + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", "CLIENT://" + client + ",INTERNAL://" + internal),
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENT:SASL_PLAINTEXT,INTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "INTERNAL"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.internal.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.internal.plain.sasl.jaas.config", plain),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", plain),
                Map.entry("listener.name.client.sasl.enabled.mechanisms", "OAUTHBEARER"),
                Map.entry(
                        "listener.name.client.oauthbearer.sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;"),
                Map.entry(
                        "listener.name.client.oauthbearer.sasl.server.callback.handler.class",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler"),
                Map.entry(
                        "listener.name.client.oauthbearer.sasl.oauthbearer.jwks.endpoint.url",
                        LocalKeycloak.keys(issuer).toString()),
                Map.entry("listener.name.client.oauthbearer.sasl.oauthbearer.expected.issuer", issuer.toString()),
                Map.entry(
                        "listener.name.client.oauthbearer.sasl.oauthbearer.expected.audience",
                        RealmPlan.BROKER_AUDIENCE),
                Map.entry("listener.name.client.oauthbearer.sasl.oauthbearer.sub.claim.name", "client_id"),
                Map.entry("listener.name.client.oauthbearer.connections.max.reauth.ms", "300000"),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:" + account.name()),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
        return settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
