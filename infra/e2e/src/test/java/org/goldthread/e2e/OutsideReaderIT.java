package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody else's, with nothing of ours but Kafka's client and the training team's credentials (D11). */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The training team's own reader")
class OutsideReaderIT {

    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final String PUBLISHED = "org.goldthread.dissemination.product-published.v1";

    private final Stack stack;

    OutsideReaderIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void allowTokens() {
        System.setProperty(ALLOWED_URLS, tokens());
    }

    @AfterAll
    void forget() {
        System.clearProperty(ALLOWED_URLS);
    }

    @Test
    @DisplayName("reads what was published, as CloudEvents in binary mode")
    void readsWhatIsPublished() {
        ConsumerRecord<String, String> event = read(
                "dissemination.published", found -> header(found, "ce_type").equals(PUBLISHED));

        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_source")).isEqualTo("/" + stack.profile().shortName() + "/dissemination");
        assertThat(header(event, "content-type")).startsWith("application/json");
        assertThat(event.key()).isEqualTo(header(event, "ce_subject"));
        JsonNode product = new JsonMapper().readTree(event.value());
        String path = product.path("path").asString("");
        assertThat(path).startsWith("/learning/");
        assertThat(stack.as("").get(path).expect(200).body())
                .contains(product.path("title").asString("?"));
    }

    @Test
    @DisplayName("is refused what services tell one another")
    void isRefusedTheRest() {
        for (String service : List.of("reviews", "audits", "dissemination", "monitoring")) {
            assertThatThrownBy(() -> read(service + ".events", any -> true))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    private ConsumerRecord<String, String> read(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
            consumer.subscribe(List.of(stack.profile().shortName() + ".goldthread." + topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(250))) {
                    if (wanted.test(found)) {
                        return found;
                    }
                }
            }
        }
        throw new AssertionError("Nothing of the kind arrived on " + topic + " within a minute");
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + stack.ports().broker());
        settings.put("group.id", "training-team-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put("sasl.oauthbearer.token.endpoint.url", tokens());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                        + " clientId=\"training-team\" clientSecret=\""
                        + stack.secrets().client("training-team") + "\";");
        return settings;
    }

    private String tokens() {
        return stack.issuer() + "/protocol/openid-connect/token";
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
