package org.example.trainingteam;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator of the installation gives to the training team, read from the environment.
 *
 * @param bootstrap host and port of Kafka's listener for clients
 * @param tokenUrl where Keycloak gives access tokens
 * @param secret of the client {@code clientId}; never print it
 * @param installation the installation's short name, the first part of topic and consumer group
 * @param catalogue the folder that this program writes
 * @param from where to begin anew, whatever was read before; empty to go on
 * @param encrypted true for SASL over TLS; false on the one-machine installation
 */
record Settings(
        String bootstrap,
        String tokenUrl,
        String clientId,
        String secret,
        String installation,
        Path catalogue,
        Optional<Instant> from,
        boolean encrypted) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("GOLDTHREAD_BOOTSTRAP", "127.0.0.1:8087"),
                environment.getOrDefault(
                        "GOLDTHREAD_TOKEN_URL",
                        "http://127.0.0.1:8081/realms/goldthread/protocol/openid-connect/token"),
                environment.getOrDefault("GOLDTHREAD_CLIENT_ID", "training-team"),
                needed(environment, "GOLDTHREAD_CLIENT_SECRET"),
                environment.getOrDefault("GOLDTHREAD_INSTALLATION", "solihull"),
                Path.of(environment.getOrDefault("GOLDTHREAD_CATALOGUE", "catalogue")),
                Optional.ofNullable(environment.get("GOLDTHREAD_FROM")).map(Instant::parse),
                Boolean.parseBoolean(environment.getOrDefault("GOLDTHREAD_TLS", "false")));
    }

    String topic() {
        return installation + ".goldthread.dissemination.published";
    }

    Properties kafka() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("group.id", installation + "." + clientId);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("security.protocol", encrypted ? "SASL_SSL" : "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put("sasl.oauthbearer.token.endpoint.url", tokenUrl);
        settings.put("sasl.oauthbearer.client.credentials.client.id", clientId);
        settings.put("sasl.oauthbearer.client.credentials.client.secret", secret);
        return settings;
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set: ask the operator of the installation for it");
        }
        return value;
    }
}
