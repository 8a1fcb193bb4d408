package org.goldthread.local.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The topics of an installation and who may do what with them: each service writes its own topic and reads all events
 * with its own consumer group; the training team's system reads what dissemination publishes, nothing else.
 */
public final class BrokerAccess {

    /** Partitions of every topic, for good: events of one aggregate stay in order. */
    public static final int PARTITIONS = 6;

    /** How long events stay in the broker; the services' own logs keep them for good. */
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final String TRAINING_TEAM = "training-team";
    private static final String DISSEMINATION = "dissemination-service";

    /** The client of each service by the name that its topic has. */
    private static final long IN_FORCE_SECONDS = 30;

    private static final Map<String, String> CLIENTS = Map.of(
            "reviews", "reviews-service",
            "audits", "audit-service",
            "dissemination", DISSEMINATION,
            "monitoring", "monitoring-service");

    private BrokerAccess() {}

    /** The topic of a service's events. */
    public static String events(String shortName, String service) {
        return shortName + ".goldthread." + service + ".events";
    }

    /** The topic that outside consumers may read. */
    public static String published(String shortName) {
        return shortName + ".goldthread.dissemination.published";
    }

    /**
     * Makes topics and access rules that are missing; what is there already stays.
     *
     * @param servers the address of the internal listener
     * @throws IllegalStateException where the broker refuses or does not answer within a minute
     */
    public static void apply(String servers, BrokerAccount account, String shortName) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM, "PLAIN",
                SaslConfigs.SASL_JAAS_CONFIG, account.loginModule() + ";",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "60000");
        try (Admin admin = Admin.create(settings)) {
            topics(admin, shortName);
            Collection<AclBinding> wanted = rules(shortName);
            admin.createAcls(wanted).all().get();
            awaitInForce(admin, wanted);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused the topics and access rules of " + shortName, e.getCause());
        }
    }

    /** The controller has taken the rules; the broker goes by them only once it has heard of them. */
    private static void awaitInForce(Admin admin, Collection<AclBinding> wanted)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(IN_FORCE_SECONDS);
        while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Kafka did not put its access rules into force in time");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void topics(Admin admin, String shortName) throws ExecutionException, InterruptedException {
        Collection<String> known = admin.listTopics().names().get();
        List<String> wanted = new ArrayList<>(CLIENTS.keySet().stream()
                .map(service -> events(shortName, service))
                .toList());
        wanted.add(published(shortName));
        admin.createTopics(wanted.stream()
                        .filter(topic -> !known.contains(topic))
                        .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)
                                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()))))
                        .toList())
                .all()
                .get();
    }

    /** Every access rule of an installation; whatever has none is refused. */
    static List<AclBinding> rules(String shortName) {
        List<AclBinding> rules = new ArrayList<>();
        CLIENTS.forEach((service, client) -> {
            rules.add(topic(client, events(shortName, service), AclOperation.WRITE));
            CLIENTS.keySet().forEach(other -> rules.add(topic(client, events(shortName, other), AclOperation.READ)));
            rules.add(group(client, shortName + "." + service));
        });
        rules.add(topic(DISSEMINATION, published(shortName), AclOperation.WRITE));
        rules.add(topic(TRAINING_TEAM, published(shortName), AclOperation.READ));
        rules.add(group(TRAINING_TEAM, TRAINING_TEAM));
        return rules;
    }

    private static AclBinding topic(String client, String topic, AclOperation operation) {
        return rule(client, new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operation);
    }

    private static AclBinding group(String client, String prefix) {
        return rule(client, new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED), AclOperation.READ);
    }

    private static AclBinding rule(String client, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + client, "*", operation, AclPermissionType.ALLOW));
    }
}
