package org.goldthread.plumbing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.goldthread.local.server.BrokerAccess;
import org.goldthread.local.server.BrokerAccount;
import org.goldthread.local.server.LocalKafka;
import org.goldthread.local.server.LocalKeycloak;
import org.goldthread.local.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The broker, with clients that sign in by Keycloak's tokens")
@ExtendWith(IdentityServer.Given.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerAccessIT {

    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private IdentityServer identity;
    private ServerProcess broker;

    @BeforeAll
    void start(IdentityServer given, @TempDir Path folder) throws Exception {
        identity = given;
        identity.apply(IdentityServer.plan());
        BrokerAccount account = BrokerAccount.of(identity.secrets);
        broker = ServerProcess.start(new LocalKafka(identity.home)
                .launch(
                        folder.resolve("kafka"),
                        identity.ports,
                        identity.issuer(),
                        account,
                        folder.resolve("kafka.log")));
        broker.awaitReady();
        String internal = "127.0.0.1:" + identity.ports.brokerInternal();
        BrokerAccess.apply(internal, account, "example");
        BrokerAccess.apply(internal, account, "example");
        System.setProperty(ALLOWED_URLS, LocalKeycloak.tokens(identity.issuer()).toString());
    }

    @AfterAll
    void stop() {
        System.clearProperty(ALLOWED_URLS);
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "reviews-service, reviews",
        "audit-service, audits",
        "dissemination-service, dissemination",
        "monitoring-service, monitoring"
    })
    @DisplayName("lets a service write its own events, and no other's")
    void ownTopicOnly(String client, String service) throws Exception {
        try (KafkaProducer<String, String> producer = producer(client)) {
            send(producer, BrokerAccess.events("example", service));
            for (String other : List.of("reviews", "audits", "dissemination", "monitoring")) {
                if (!other.equals(service)) {
                    assertRefused(producer, BrokerAccess.events("example", other));
                }
            }
        }
    }

    @Test
    @DisplayName("lets only dissemination write what outsiders read")
    void publishedTopic() throws Exception {
        try (KafkaProducer<String, String> producer = producer("reviews-service")) {
            assertRefused(producer, BrokerAccess.published("example"));
        }
        try (KafkaProducer<String, String> producer = producer("training-team")) {
            assertRefused(producer, BrokerAccess.published("example"));
        }
    }

    @Test
    @DisplayName("lets the training team read what is published, and refuses it the services' events")
    void trainingTeam() throws Exception {
        try (KafkaProducer<String, String> producer = producer("dissemination-service")) {
            send(producer, BrokerAccess.published("example"));
        }
        assertThat(read("training-team", "training-team-catalogue", BrokerAccess.published("example")))
                .isEqualTo("an event");
        for (String service : List.of("reviews", "audits", "dissemination", "monitoring")) {
            assertThatThrownBy(() ->
                            read("training-team", "training-team-catalogue", BrokerAccess.events("example", service)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    @DisplayName("lets a service read all events, with its own consumer group only")
    void consumerGroups() throws Exception {
        try (KafkaProducer<String, String> producer = producer("audit-service")) {
            send(producer, BrokerAccess.events("example", "audits"));
        }
        String topic = BrokerAccess.events("example", "audits");
        assertThat(read("monitoring-service", "example.monitoring", topic)).isEqualTo("an event");
        assertThatThrownBy(() -> read("monitoring-service", "example.reviews", topic))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    @DisplayName("refuses a token that is not for the broker")
    void foreignAudience() {
        try (KafkaProducer<String, String> producer = producer("agency-police")) {
            assertThatThrownBy(() -> send(producer, BrokerAccess.events("example", "reviews")))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    @DisplayName("keeps its events when it is stopped and started again")
    void restart() throws Exception {
        try (KafkaProducer<String, String> producer = producer("reviews-service")) {
            send(producer, BrokerAccess.events("example", "reviews"));
        }
        broker.close();
        broker = ServerProcess.start(broker.launch());
        broker.awaitReady();
        assertThat(read("reviews-service", "example.reviews", BrokerAccess.events("example", "reviews")))
                .isEqualTo("an event");
    }

    private static void send(KafkaProducer<String, String> producer, String topic) throws Exception {
        producer.send(new ProducerRecord<>(topic, "key", "an event")).get(60, TimeUnit.SECONDS);
    }

    private static void assertRefused(KafkaProducer<String, String> producer, String topic) {
        assertThatThrownBy(() -> send(producer, topic))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(AuthorizationException.class),
                        refused -> assertThat(refused).hasRootCauseInstanceOf(AuthorizationException.class));
    }

    private String read(String client, String group, String topic) {
        Map<String, Object> settings = settings(client);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    return found.value();
                }
            }
        }
        throw new AssertionError("Nothing arrived on " + topic + " within a minute");
    }

    private KafkaProducer<String, String> producer(String client) {
        Map<String, Object> settings = settings(client);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        settings.put("acks", "all");
        settings.put("max.block.ms", "60000");
        return new KafkaProducer<>(settings);
    }

    private Map<String, Object> settings(String client) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + identity.ports.broker());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                "sasl.oauthbearer.token.endpoint.url",
                LocalKeycloak.tokens(identity.issuer()).toString());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\"" + client
                        + "\" clientSecret=\"" + identity.secrets.client(client) + "\";");
        return settings;
    }
}
