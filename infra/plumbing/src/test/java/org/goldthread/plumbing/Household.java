package org.goldthread.plumbing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.goldthread.embeddedmongo.EmbeddedStore;
import org.goldthread.kit.store.House;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.BrokerAccess;
import org.goldthread.local.server.BrokerAccount;
import org.goldthread.local.server.LocalKafka;
import org.goldthread.local.server.ServerProcess;
import org.goldthread.testkit.servers.TestServers;

/**
 * A broker and a store of the tests' own, which they may stop and start, with the Keycloak that all tests share; and
 * services on them, each in a process of its own.
 */
final class Household implements AutoCloseable {

    private static final String SHORT_NAME = "solihull";
    private static final BrokerAccount ACCOUNT = new BrokerAccount(
            "internal" + Long.toHexString(System.nanoTime()), UUID.randomUUID().toString());
    private static final Map<String, String> CLIENTS =
            Map.of("reviews", "reviews-service", "monitoring", "monitoring-service");

    private final Path folder;
    private final PortPlan ports;
    private final TestServers.Identity identity;
    private final EmbeddedStore store;
    private final MongoClient mongo;
    private ServerProcess broker;

    private Household(Path folder, PortPlan ports, TestServers.Identity identity)
            throws CannotStart, InterruptedException {
        this.folder = folder;
        this.ports = ports;
        this.identity = identity;
        this.broker = runBroker();
        BrokerAccess.apply("127.0.0.1:" + ports.brokerInternal(), ACCOUNT, SHORT_NAME);
        this.store = EmbeddedStore.start(folder.resolve("store"), 0);
        this.mongo = MongoClients.create(store.connectionString());
    }

    static Household open() throws CannotStart, IOException, InterruptedException {
        TestServers.Identity identity = TestServers.keycloak();
        System.setProperty(
                "org.apache.kafka.sasl.oauthbearer.allowed.urls",
                identity.tokens().toString());
        return new Household(Files.createTempDirectory("goldthread-plumbing"), PortPlan.free(), identity);
    }

    private ServerProcess runBroker() throws CannotStart, InterruptedException {
        ServerProcess started = ServerProcess.start(new LocalKafka(Home.here())
                .launch(folder.resolve("kafka"), ports, identity.issuer(), ACCOUNT, folder.resolve("kafka.log")));
        started.awaitReady();
        return started;
    }

    void stopBroker() {
        broker.stop(Duration.ofSeconds(20));
    }

    void startBroker() throws CannotStart, InterruptedException {
        broker = runBroker();
    }

    /** A process that is one of the reviews service's instances: it says things. */
    Child speaker(String name, int port) throws CannotStart {
        return child(name, "reviews", "", port);
    }

    /** The process that is the monitoring service: it hears what the reviews service says. */
    Child listener() throws CannotStart {
        return child("listener", "monitoring", "reviews", ports.monitoring());
    }

    int firstPort() {
        return ports.reviews();
    }

    int secondPort() {
        return ports.audit();
    }

    private Child child(String name, String service, String listensTo, int port) throws CannotStart {
        Map<String, String> environment = new HashMap<>(signIn(service));
        environment.put("GOLDTHREAD_SERVICE", service);
        environment.put("GOLDTHREAD_PROFILE", SHORT_NAME);
        environment.put("GOLDTHREAD_LISTENSTO", listensTo);
        environment.put("SPRING_MONGODB_URI", store.connectionString());
        environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:" + ports.broker());
        environment.put("GOLDTHREAD_NEIGHBOURS_REVIEWS", "http://127.0.0.1:" + ports.reviews());
        return Child.start(name, folder, port, identity.tokens(), environment);
    }

    private Map<String, String> signIn(String service) {
        String id = String.valueOf(CLIENTS.get(service));
        return Map.of(
                "GOLDTHREAD_IDENTITY_ISSUER", identity.issuer().toString(),
                "GOLDTHREAD_IDENTITY_CLIENTID", id,
                "GOLDTHREAD_IDENTITY_CLIENTSECRET", identity.client(id));
    }

    /** A producer with the rights of the reviews service, for what its relay would never send. */
    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(client("reviews-service"), new StringSerializer(), new ByteArraySerializer());
    }

    /** The sequences of each subject as they stand on the topic, from its beginning until all are there. */
    Map<String, List<Long>> onTheWire(String topic, int atLeast) {
        Map<String, Object> settings = client("monitoring-service");
        settings.put("auto.offset.reset", "earliest");
        settings.put("group.id", SHORT_NAME + ".monitoring.onlooker");
        Map<String, List<Long>> seen = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            int count = 0;
            while (count < atLeast && System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    String sequence = new String(
                            message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8);
                    seen.computeIfAbsent(message.key(), key -> new ArrayList<>())
                            .add(Long.valueOf(sequence));
                    count++;
                }
            }
        }
        return seen;
    }

    private Map<String, Object> client(String id) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + ports.broker());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put("sasl.oauthbearer.token.endpoint.url", identity.tokens().toString());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required" + " clientId=\"" + id
                        + "\" clientSecret=\"" + identity.client(id) + "\";");
        return settings;
    }

    private MongoDatabase database(String service) {
        return mongo.getDatabase(SHORT_NAME + "_" + service).withCodecRegistry(House.CODECS);
    }

    /** The positions in the reviews service's log, in order. */
    List<Long> positions() {
        return database("reviews")
                .getCollection("events")
                .find()
                .sort(Sorts.ascending("position"))
                .map(event -> event.getLong("position"))
                .into(new ArrayList<>());
    }

    /** What the listener did, in the order in which it did it. */
    List<Document> effects(UUID subject) {
        return database("monitoring")
                .getCollection("effects")
                .find(Filters.eq("subject", subject))
                .sort(Sorts.ascending("order"))
                .into(new ArrayList<>());
    }

    List<Long> heard(UUID subject) {
        return effects(subject).stream()
                .map(effect -> effect.getLong("sequence"))
                .toList();
    }

    MongoCollection<Document> parked() {
        return database("monitoring").getCollection("parked");
    }

    void antidote() {
        database("monitoring").getCollection("controls").insertOne(new Document("_id", "antidote"));
    }

    @Override
    public void close() {
        mongo.close();
        store.close();
        broker.close();
    }
}
