package org.goldthread.kit.event;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Listens to topics and hands each message to the {@link Intake}; the offset is committed after the effect. */
public final class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final long STORE_AWAY_MILLIS = 1_000;

    private Listening() {}

    /** A container, not started yet, that is a consumer of its group for these topics. */
    public static AbstractMessageListenerContainer<String, byte[]> to(
            List<String> heard, String group, ConsumerFactory<String, byte[]> consumers, Topics topics, Intake intake) {
        ContainerProperties properties = new ContainerProperties(heard.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(java.time.Duration.ofSeconds(5));
        properties.setMessageListener((MessageListener<String, byte[]>) message -> take(message, topics, intake));
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("events");
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(STORE_AWAY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)) {
                    @Override
                    public void handleOtherException(
                            Exception wrong,
                            Consumer<?, ?> consumer,
                            org.springframework.kafka.listener.MessageListenerContainer which,
                            boolean batch) {
                        LOG.warn("Listening is interrupted and goes on: {}", wrong.toString());
                    }
                });
        return container;
    }

    private static void take(ConsumerRecord<String, byte[]> message, Topics topics, Intake intake) {
        try {
            IncomingEvent event = Wire.fromKafka(message);
            requireOwnTopic(message, event, topics);
            intake.take(event);
        } catch (Wire.Unreadable poison) {
            String place = message.topic() + "-" + message.partition() + "-" + message.offset();
            LOG.atError()
                    .addKeyValue("event", "message-unreadable")
                    .addKeyValue("place", place)
                    .log("A message that is no event of ours is parked");
            intake.park(place, "unreadable", UnreadableMessage.of(message));
        }
    }

    /** The broker lets each service write its own topic only, so the topic proves whose event it is. */
    private static void requireOwnTopic(ConsumerRecord<String, byte[]> message, IncomingEvent event, Topics topics) {
        boolean ownTopic = message.topic().equals(topics.of(event.service()));
        boolean ownKey = event.subject().toString().equals(message.key());
        if (!ownTopic || !ownKey || event.sequence() < 1) {
            throw new Wire.Unreadable(new IllegalArgumentException("topic, key or sequence is not the event's own"));
        }
    }
}
