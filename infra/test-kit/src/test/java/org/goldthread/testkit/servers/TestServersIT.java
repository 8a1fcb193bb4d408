package org.goldthread.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The servers that tests share")
class TestServersIT {

    @Test
    @DisplayName("include a store")
    void store() {
        try (MongoClient client = MongoClients.create(TestServers.store().uri())) {
            var notes = client.getDatabase("test_servers").getCollection("notes");
            String id = UUID.randomUUID().toString();
            notes.insertOne(new Document("_id", id).append("text", "kept"));
            Document found = notes.find(new Document("_id", id)).first();
            assertThat(found).isNotNull().containsEntry("text", "kept");
        }
    }

    @Test
    @DisplayName("give real tokens of people, systems and services in one line")
    void tokens() throws Exception {
        JWTClaimsSet link = claims(Tokens.person("link-police"));
        assertThat(link.getIssuer()).isEqualTo(TestServers.keycloak().issuer().toString());
        assertThat(link.getStringListClaim("organization")).containsExactly("west-midlands-police");
        assertThat(link.getStringListClaim("roles")).containsExactly("agency-link");
        assertThat(claims(Tokens.person("link-two", "cwpt")).getStringListClaim("organization"))
                .containsExactly("cwpt");
        assertThat(claims(Tokens.system("agency-west-midlands-police")).getStringClaim("agency"))
                .isEqualTo("west-midlands-police");
        assertThat(claims(Tokens.service("reviews-service")).getStringClaim("scope"))
                .isEqualTo("internal");
    }

    @Test
    @DisplayName("give the same token again while it is good")
    void tokensAreKept() {
        assertThat(Tokens.service("audit-service")).isSameAs(Tokens.service("audit-service"));
    }

    @Test
    @DisplayName("include a Kafka in which a test can have topics of its own")
    void topicsOfOnesOwn() throws Exception {
        TestServers.Broker broker = TestServers.kafka();
        String shortName = "it-" + UUID.randomUUID().toString().substring(0, 8);
        broker.installation(shortName);
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.servers());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                "sasl.oauthbearer.token.endpoint.url",
                broker.identity().tokens().toString());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                        + " clientId=\"reviews-service\" clientSecret=\""
                        + broker.identity().client("reviews-service") + "\";");
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            assertThat(producer.send(new ProducerRecord<>(shortName + ".goldthread.reviews.events", "key", "an event"))
                            .get(60, TimeUnit.SECONDS)
                            .hasOffset())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("say which secret they do not have")
    void unknownPerson() {
        assertThatThrownBy(() -> Tokens.person("nobody"))
                .isInstanceOf(ServersMissing.class)
                .hasMessageContaining("person.nobody");
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
