package org.goldthread.kit.event;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the aggregates' outboxes to the log and from the log to the broker, in order, one relay a service
 * at a time. A stalled relay whose lease ran out may publish again what its successor already published; it can leave
 * out or overtake nothing, and consumers pass over what they have (ADR 0011).
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 500;
    private static final int BATCH = 500;

    private final EventLog log;
    private final Outbox outbox;
    private final LockProvider leases;
    private final @Nullable Supplier<Producer<String, byte[]>> broker;
    private final Topics topics;
    private final MongoCollection<Document> marks;
    private volatile boolean running;
    private volatile boolean brokerAway;
    private @Nullable Thread thread;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * A relay that is not started yet.
     *
     * @param broker makes a producer; null where the service is installed without a broker, then the log is all
     */
    public Relay(
            House house,
            EventLog log,
            Outbox outbox,
            LockProvider leases,
            @Nullable Supplier<Producer<String, byte[]>> broker,
            Topics topics) {
        this.log = log;
        this.outbox = outbox;
        this.leases = leases;
        this.broker = broker;
        this.topics = topics;
        this.marks = house.collection("relay", Document.class);
    }

    @Override
    public void start() {
        running = true;
        Thread carrier = new Thread(this::run, "relay");
        carrier.setDaemon(true);
        carrier.start();
        thread = carrier;
    }

    @Override
    public void stop() {
        running = false;
        Thread carrier = thread;
        if (carrier != null) {
            carrier.interrupt();
            try {
                carrier.join(Duration.ofSeconds(10).toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether the last attempt to reach the broker failed; commands go on meanwhile. */
    public boolean brokerAway() {
        return brokerAway;
    }

    /** How many logged events the broker has not taken yet. */
    public long behind() {
        return broker == null ? 0 : log.end() - published();
    }

    private void run() {
        Optional<SimpleLock> lease = Optional.empty();
        try {
            while (running) {
                outbox.awaitNews(LOOK_MILLIS);
                try {
                    lease = lease.isPresent()
                            ? lease.get().extend(LEASE, Duration.ZERO)
                            : leases.lock(new LockConfiguration(Instant.now(), "relay", LEASE, Duration.ZERO));
                    if (lease.isPresent()) {
                        carry();
                    }
                } catch (RuntimeException away) {
                    LOG.warn("The relay could not go on and tries again: {}", away.toString());
                    lease = Optional.empty();
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
            lease.ifPresent(SimpleLock::unlock);
        }
    }

    /** One pass: gathers what is new and publishes all that the broker does not have. */
    void carry() throws InterruptedException {
        log.gather();
        if (broker == null) {
            return;
        }
        long from = published();
        List<LoggedEvent> batch = log.after(from, BATCH);
        while (!batch.isEmpty() && running) {
            long reached = publish(batch, from);
            if (reached > from) {
                marks.updateOne(
                        eq("_id", "published"), Updates.max("position", reached), new UpdateOptions().upsert(true));
            }
            if (reached < batch.get(batch.size() - 1).position()) {
                return;
            }
            from = reached;
            batch = log.after(from, BATCH);
        }
    }

    private long published() {
        Document mark = marks.find(eq("_id", "published")).first();
        return mark == null ? 0 : mark.getLong("position");
    }

    /** Sends a batch pipelined. @return the position up to which the broker has everything */
    private long publish(List<LoggedEvent> batch, long from) throws InterruptedException {
        List<List<Future<RecordMetadata>>> sent = new ArrayList<>();
        long reached = from;
        try {
            Producer<String, byte[]> to = producer();
            for (LoggedEvent event : batch) {
                List<Future<RecordMetadata>> each = new ArrayList<>();
                each.add(to.send(Wire.toKafka(event, topics, topics.own())));
                if (event.outward()) {
                    each.add(to.send(Wire.toKafka(event, topics, topics.outward())));
                }
                sent.add(each);
            }
            to.flush();
            for (int i = 0; i < sent.size(); i++) {
                for (Future<RecordMetadata> one : sent.get(i)) {
                    one.get(1, TimeUnit.MINUTES);
                }
                reached = batch.get(i).position();
            }
            if (brokerAway) {
                LOG.info("The broker is back");
                brokerAway = false;
            }
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException away) {
            if (!brokerAway) {
                LOG.warn("The broker does not take events; they are kept and sent later: {}", away.toString());
                brokerAway = true;
            }
            closeProducer();
            TimeUnit.SECONDS.sleep(1);
        }
        return reached;
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> known = producer;
        if (known == null) {
            known = java.util.Objects.requireNonNull(broker).get();
            producer = known;
        }
        return known;
    }

    private void closeProducer() {
        Producer<String, byte[]> known = producer;
        if (known != null) {
            known.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}
