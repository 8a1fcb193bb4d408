package org.goldthread.testkit.servers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.home.Versions;
import org.goldthread.local.server.BrokerAccess;
import org.goldthread.local.server.BrokerAccount;
import org.goldthread.local.server.BrokerSettings;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The same servers from pinned images, by Testcontainers, for this process alone. */
final class ContainerServers implements ServerSource {

    private static final String STORE_IMAGE = "mongo:8.0.12";
    private static final String KEYCLOAK_IMAGE =
            "quay.io/keycloak/keycloak:" + Versions.built().keycloak();
    private static final String KAFKA_IMAGE = "apache/kafka:" + Versions.built().kafka();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int KEYCLOAK_PORT = 8080;
    private static final int CLIENT_PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;
    private static final int INTERNAL_PORT = 9094;
    private static final int STORE_PORT = 27017;

    private final String profile;
    private final Network network = Network.newNetwork();
    private final PortPlan ports;
    private final Map<String, String> store = new TreeMap<>();
    private final Map<String, String> keycloak = new TreeMap<>();
    private final Map<String, String> kafka = new TreeMap<>();

    ContainerServers(String profile) {
        this.profile = profile;
        try {
            this.ports = PortPlan.free();
        } catch (CannotStart e) {
            throw new ServersMissing(e.sentence(), e);
        }
    }

    /** The images, all of which must be there. */
    static List<String> images() {
        return List.of(STORE_IMAGE, KEYCLOAK_IMAGE, KAFKA_IMAGE);
    }

    @Override
    public String description() {
        return "containers of " + images();
    }

    @Override
    public synchronized Map<String, String> store() {
        if (store.isEmpty()) {
            GenericContainer<?> container = container(STORE_IMAGE, "store").withExposedPorts(STORE_PORT);
            container.start();
            store.put(
                    "store.uri",
                    "mongodb://" + container.getHost() + ":" + container.getMappedPort(STORE_PORT)
                            + "/?uuidRepresentation=standard");
        }
        return Map.copyOf(store);
    }

    @Override
    public synchronized Map<String, String> keycloak() {
        if (keycloak.isEmpty()) {
            String password = UUID.randomUUID().toString();
            URI address = URI.create("http://127.0.0.1:" + ports.keycloak());
            GenericContainer<?> container = container(KEYCLOAK_IMAGE, "keycloak")
                    .withCommand("start-dev", "--http-port=" + KEYCLOAK_PORT, "--hostname=" + address)
                    .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                    .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", password)
                    .waitingFor(Wait.forHttp("/realms/master")
                            .forPort(KEYCLOAK_PORT)
                            .withStartupTimeout(LIMIT));
            bind(container, Map.of(KEYCLOAK_PORT, ports.keycloak()));
            container.start();
            keycloak.putAll(Launcher.start(profile).ask("realm " + address + " " + password));
        }
        return Map.copyOf(keycloak);
    }

    @Override
    public synchronized Map<String, String> kafka() {
        if (kafka.isEmpty()) {
            Map<String, String> all = new TreeMap<>(keycloak());
            BrokerAccount account = new BrokerAccount(
                    "internal" + UUID.randomUUID().toString().replace("-", ""),
                    UUID.randomUUID().toString());
            String issuer = TestServers.required(all, "keycloak.issuer");
            URI keys = URI.create("http://keycloak:" + KEYCLOAK_PORT
                    + URI.create(issuer).getPath() + "/protocol/openid-connect/certs");
            String client = "127.0.0.1:" + ports.broker();
            String internal = "127.0.0.1:" + ports.brokerInternal();
            BrokerSettings settings = new BrokerSettings(
                    "0.0.0.0",
                    CLIENT_PORT,
                    INTERNAL_PORT,
                    CONTROLLER_PORT,
                    client,
                    internal,
                    URI.create(issuer),
                    keys,
                    account,
                    "/tmp/kafka-logs");
            GenericContainer<?> container = container(KAFKA_IMAGE, "kafka")
                    .withEnv("KAFKA_OPTS", "-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + keys)
                    .withCopyToContainer(Transferable.of(settings.properties()), "/mnt/shared/config/server.properties")
                    .waitingFor(
                            Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(LIMIT));
            bind(container, Map.of(CLIENT_PORT, ports.broker(), INTERNAL_PORT, ports.brokerInternal()));
            container.start();
            access(internal, account, TestServers.required(all, "short-name"));
            all.put("kafka.servers", client);
            all.put("kafka.internal.servers", internal);
            all.put("kafka.internal.name", account.name());
            all.put("kafka.internal.password", account.password());
            kafka.putAll(all);
        }
        return Map.copyOf(kafka);
    }

    private static void access(String internal, BrokerAccount account, String shortName) {
        try {
            BrokerAccess.apply(internal, account, shortName);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServersMissing("Interrupted while Kafka was starting.", e);
        }
    }

    private GenericContainer<?> container(String image, String alias) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withNetwork(network)
                .withNetworkAliases(alias)
                .withStartupTimeout(LIMIT);
    }

    /** Tokens and listeners name addresses that must be known before the start, so that ports cannot be drawn. */
    private static void bind(GenericContainer<?> container, Map<Integer, Integer> hostPorts) {
        container.withExposedPorts(hostPorts.keySet().toArray(Integer[]::new));
        PortBinding[] bindings = hostPorts.entrySet().stream()
                .map(port -> new PortBinding(
                        Ports.Binding.bindIpAndPort("127.0.0.1", port.getValue()), new ExposedPort(port.getKey())))
                .toArray(PortBinding[]::new);
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig();
            command.withHostConfig((host == null ? new HostConfig() : host).withPortBindings(Arrays.asList(bindings)));
        });
    }
}
