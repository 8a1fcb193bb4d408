package org.example.trainingteam;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps a catalogue of what a partnership publishes: reads Goldthread's one public topic with the team's credentials. */
public final class TrainingTeamConsumer {

    private static final String PUBLISHED = "org.goldthread.dissemination.product-published.v1";
    private static final String WITHDRAWN = "org.goldthread.dissemination.product-withdrawn.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Catalogue catalogue;

    private TrainingTeamConsumer(KafkaConsumer<String, byte[]> consumer, Catalogue catalogue) {
        this.consumer = consumer;
        this.catalogue = catalogue;
    }

    public static void main(String[] arguments) throws IOException {
        int status;
        try {
            status = listen(Settings.from(System.getenv()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            System.err.println(wrong.getMessage());
            status = 2;
        }
        System.exit(status);
    }

    /** Listens until the process is stopped or refused; the status to end with. */
    private static int listen(Settings settings) throws IOException {
        // The Kafka client fetches tokens only from addresses that the process allows, and compares them exactly.
        System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", settings.tokenUrl());
        Catalogue catalogue = new Catalogue(settings.catalogue());
        CountDownLatch closed = new CountDownLatch(1);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings.kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer, closed)));
            new TrainingTeamConsumer(consumer, catalogue).run(settings);
            return 0;
        } catch (WakeupException stopped) {
            return 0;
        } catch (AuthorizationException refused) {
            System.err.println("These credentials may not read " + settings.topic() + ": " + refused.getMessage());
        } catch (KafkaException failed) {
            System.err.println("Kafka or its credentials failed: " + reason(failed));
        } finally {
            closed.countDown();
        }
        return 1;
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static void stop(KafkaConsumer<?, ?> consumer, CountDownLatch closed) {
        consumer.wakeup();
        try {
            closed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Settings settings) throws IOException {
        consumer.subscribe(List.of(settings.topic()), new BeginAt(settings.from()));
        System.out.println("Listening to " + settings.topic());
        while (true) {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofSeconds(1))) {
                take(event);
            }
            // Only after the effects: what was taken but not committed comes again and is skipped.
            consumer.commitSync();
        }
    }

    private void take(ConsumerRecord<String, byte[]> event) throws IOException {
        String type = attribute(event, "ce_type");
        if (!type.equals(PUBLISHED) && !type.equals(WITHDRAWN)) {
            return;
        }
        try {
            // The subject names a file below: let nothing but a UUID through.
            String subject = UUID.fromString(attribute(event, "ce_subject")).toString();
            String sequence = attribute(event, "ce_sequence");
            Product product = Product.read(event.value());
            boolean news = type.equals(PUBLISHED)
                    ? catalogue.keep(subject, sequence, product.written())
                    : catalogue.forget(subject, sequence);
            String what = type.equals(PUBLISHED) ? "Published" : "Withdrawn";
            System.out.println((news ? what : "Seen before") + ": " + product.title() + " (version " + product.version()
                    + ", " + product.path() + ")");
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            String name = event.partition() + "-" + event.offset();
            catalogue.park(name, event.value());
            System.err.println("Parked " + name + ": " + unreadable.getMessage());
        }
    }

    /** An attribute of the CloudEvents envelope: in Kafka's binary mode a header. */
    private static String attribute(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Begins each partition that it is given at an instant; without one, goes on where the group was. */
    private final class BeginAt implements ConsumerRebalanceListener {

        private final Optional<Instant> from;

        BeginAt(Optional<Instant> from) {
            this.from = from;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (from.isEmpty() || partitions.isEmpty()) {
                return;
            }
            Map<TopicPartition, Long> wanted = new HashMap<>();
            partitions.forEach(partition -> wanted.put(partition, from.get().toEpochMilli()));
            consumer.offsetsForTimes(wanted).forEach((partition, found) -> {
                if (found == null) {
                    consumer.seekToEnd(List.of(partition));
                } else {
                    consumer.seek(partition, found.offset());
                }
            });
        }
    }
}
