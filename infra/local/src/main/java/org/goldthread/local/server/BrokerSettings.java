package org.goldthread.local.server;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goldthread.keycloak.RealmPlan;

/**
 * The settings of a broker of one node: clients sign in with Keycloak's tokens on one listener, administration and the
 * controller with a password on listeners of their own, and whatever no access rule allows is refused.
 *
 * @param host the address that it listens on
 * @param client port for clients
 * @param internal port for administration
 * @param controller port of the controller
 * @param advertisedClient host and port that clients are told to use
 * @param advertisedInternal host and port that administration is told to use
 * @param issuer the issuer of the tokens
 * @param keys where the broker fetches the issuer's public keys
 * @param account its own sign-in
 * @param folder where it keeps its log segments
 */
public record BrokerSettings(
        String host,
        int client,
        int internal,
        int controller,
        String advertisedClient,
        String advertisedInternal,
        URI issuer,
        URI keys,
        BrokerAccount account,
        String folder) {

    /** The settings as the broker's file of properties. */
    public String properties() {
        Map<String, String> settings = new TreeMap<>();
        listeners(settings);
        signIn(settings);
        size(settings);
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private void listeners(Map<String, String> settings) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller);
        settings.put(
                "listeners",
                "CLIENT://" + host + ":" + client + ",INTERNAL://" + host + ":" + internal + ",CONTROLLER://127.0.0.1:"
                        + controller);
        settings.put("advertised.listeners", "CLIENT://" + advertisedClient + ",INTERNAL://" + advertisedInternal);
        settings.put(
                "listener.security.protocol.map",
                "CLIENT:SASL_PLAINTEXT,INTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("inter.broker.listener.name", "INTERNAL");
        settings.put("controller.listener.names", "CONTROLLER");
    }

    private void signIn(Map<String, String> settings) {
        String plain = account.loginModule() + " user_" + account.name() + "=\"" + account.password() + "\";";
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        for (String listener : new String[] {"internal", "controller"}) {
            settings.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            settings.put("listener.name." + listener + ".plain.sasl.jaas.config", plain);
        }
        String tokens = "listener.name.client.oauthbearer.";
        settings.put("listener.name.client.sasl.enabled.mechanisms", "OAUTHBEARER");
        settings.put(
                tokens + "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
        settings.put(
                tokens + "sasl.server.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler");
        settings.put(tokens + "sasl.oauthbearer.jwks.endpoint.url", keys.toString());
        settings.put(tokens + "sasl.oauthbearer.expected.issuer", issuer.toString());
        settings.put(tokens + "sasl.oauthbearer.expected.audience", RealmPlan.BROKER_AUDIENCE);
        settings.put(tokens + "sasl.oauthbearer.sub.claim.name", "client_id");
        settings.put(tokens + "connections.max.reauth.ms", "300000");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + account.name());
        settings.put("auto.create.topics.enable", "false");
    }

    private void size(Map<String, String> settings) {
        settings.put("log.dirs", folder);
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }
}
