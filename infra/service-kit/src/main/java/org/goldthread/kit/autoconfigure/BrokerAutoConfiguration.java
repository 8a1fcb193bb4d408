package org.goldthread.kit.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockProvider;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.ListenerLifecycle;
import org.goldthread.kit.event.Listening;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.event.Relay;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.store.House;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** The relay and the listener. Without a broker's address the service works alone: it keeps its log and hears itself. */
@AutoConfiguration(after = HouseAutoConfiguration.class)
public class BrokerAutoConfiguration {

    private static final String BROKER = "spring.kafka.bootstrap-servers";

    @Bean
    @ConditionalOnProperty(name = "goldthread.relay", havingValue = "true", matchIfMissing = true)
    Relay relay(
            House house,
            EventLog log,
            Outbox outbox,
            LockProvider leases,
            Topics topics,
            Intake intake,
            HouseProperties properties,
            @Value("${" + BROKER + ":}") String servers) {
        if (!servers.isBlank()) {
            return Relay.toBroker(house, log, outbox, leases, topics, producer(servers, properties));
        }
        return properties.listensTo().contains(properties.service())
                ? Relay.toItself(house, log, outbox, leases, topics, intake)
                : Relay.toNobody(house, log, outbox, leases);
    }

    private static Supplier<Producer<String, byte[]>> producer(String servers, HouseProperties properties) {
        Map<String, Object> settings = new HashMap<>(client(servers, properties));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        return () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    @ConditionalOnExpression("!'${" + BROKER + ":}'.isBlank() and !'${goldthread.listens-to:}'.isBlank()")
    ListenerLifecycle events(
            Topics topics, HouseProperties properties, Intake intake, @Value("${" + BROKER + "}") String servers) {
        Map<String, Object> settings = new HashMap<>(client(servers, properties));
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        List<String> heard = topics.of(properties.listensTo());
        return new ListenerLifecycle(() -> Listening.to(
                heard,
                topics.installation() + "." + properties.service(),
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                topics,
                intake));
    }

    private static Map<String, Object> client(String servers, HouseProperties properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        if ("oauth".equals(properties.broker().security())) {
            HouseProperties.Identity identity = properties.identity();
            settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
            settings.put(SaslConfigs.SASL_MECHANISM, "OAUTHBEARER");
            settings.put(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL, identity.tokenAddress());
            settings.put(SaslConfigs.SASL_LOGIN_CONNECT_TIMEOUT_MS, 3_000);
            settings.put(SaslConfigs.SASL_LOGIN_READ_TIMEOUT_MS, 3_000);
            settings.put(
                    SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                    "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\""
                            + identity.clientId() + "\" clientSecret=\"" + identity.clientSecret() + "\";");
        }
        return settings;
    }
}
