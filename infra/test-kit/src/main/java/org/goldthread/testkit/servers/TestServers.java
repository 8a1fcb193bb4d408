package org.goldthread.testkit.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.goldthread.local.server.BrokerAccess;
import org.goldthread.local.server.BrokerAccount;
import org.jspecify.annotations.Nullable;

/**
 * Servers that tests share. They come from the file that {@code ./goldthread test} gives to a whole run
 * ({@code -Dgoldthread.test.servers=FILE}); else from containers, where Docker answers within two seconds and the images
 * can be had, or the environment variable {@code GOLDTHREAD_TEST_SERVERS} says {@code containers}; else from real servers
 * that are started on this machine and stopped when this process ends ({@code GOLDTHREAD_TEST_SERVERS=local} asks for
 * those). Each kind of server is started when a test first asks for it. Which source it was is logged.
 */
public final class TestServers {

    private static final Logger LOG = Logger.getLogger(TestServers.class.getName());
    private static final String FILE = "goldthread.test.servers";
    private static final String PROFILE = "solihull";

    private static @Nullable ServerSource source;

    private TestServers() {}

    /**
     * A store.
     *
     * @param uri what a MongoDB driver connects with; tests add a database's name of their own
     */
    public record Store(String uri) {}

    /**
     * Keycloak with the realm of the profile that tests use.
     *
     * @param issuer the issuer of its tokens
     * @param tokens where it gives them
     * @param secrets the secrets of clients ({@code client.<id>}) and people ({@code person.<username>})
     */
    public record Identity(URI issuer, URI tokens, Map<String, String> secrets) {

        /** The secret of a client. */
        public String client(String clientId) {
            return required(secrets, "client." + clientId);
        }

        /** The password of a demonstration person. */
        public String person(String username) {
            return required(secrets, "person." + username);
        }
    }

    /**
     * Kafka, whose clients sign in with Keycloak's tokens.
     *
     * @param servers the address for clients
     * @param identity the Keycloak whose tokens it takes
     * @param internalServers the address for administration
     * @param account the sign-in for administration
     */
    public record Broker(String servers, Identity identity, String internalServers, BrokerAccount account) {

        /** Makes the topics and access rules of another installation, so that a test has topics of its own. */
        public void installation(String shortName) throws InterruptedException {
            BrokerAccess.apply(internalServers, account, shortName);
        }
    }

    /** The shared store. */
    public static Store store() {
        String given = System.getenv("MONGODB_URI");
        return new Store(given != null && !given.isBlank() ? given : required(source().store(), "store.uri"));
    }

    /** The shared Keycloak. */
    public static Identity keycloak() {
        return identity(source().keycloak());
    }

    /** The shared Kafka; this process's Kafka clients may fetch tokens from the Keycloak that belongs to it. */
    public static Broker kafka() {
        Map<String, String> properties = source().kafka();
        Identity identity = identity(properties);
        System.setProperty(
                "org.apache.kafka.sasl.oauthbearer.allowed.urls",
                identity.tokens().toString());
        return new Broker(
                required(properties, "kafka.servers"),
                identity,
                required(properties, "kafka.internal.servers"),
                new BrokerAccount(
                        required(properties, "kafka.internal.name"), required(properties, "kafka.internal.password")));
    }

    private static Identity identity(Map<String, String> properties) {
        return new Identity(
                URI.create(required(properties, "keycloak.issuer")),
                URI.create(required(properties, "keycloak.token-url")),
                Map.copyOf(properties));
    }

    private static synchronized ServerSource source() {
        ServerSource known = source;
        if (known == null) {
            known = choose();
            source = known;
            LOG.info("Tests use " + known.description());
        }
        return known;
    }

    private static ServerSource choose() {
        Optional<String> file = Optional.ofNullable(System.getProperty(FILE)).filter(path -> !path.isBlank());
        if (file.isPresent()) {
            return new GivenServers(Path.of(file.get()));
        }
        String wanted = System.getenv().getOrDefault("GOLDTHREAD_TEST_SERVERS", "");
        DockerEngine docker = DockerEngine.here();
        if (wanted.equals("containers")) {
            if (!docker.answers()) {
                throw new ServersMissing("GOLDTHREAD_TEST_SERVERS asks for containers, but Docker does not answer.");
            }
            return new ContainerServers(PROFILE);
        }
        boolean containers = !wanted.equals("local")
                && docker.answers()
                && ContainerServers.images().stream().allMatch(docker::canHave);
        return containers ? new ContainerServers(PROFILE) : new LocalServers(PROFILE);
    }

    static String required(Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new ServersMissing("The servers' description has no " + name + ".");
        }
        return value;
    }
}
