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
import org.apache.kafka.common.KafkaException;
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
    private static final Duration PASS = LEASE.dividedBy(3);

    /** How it stands with the broker, as far as the relay found out. */
    public enum BrokerState {
        NONE,
        UNKNOWN,
        REACHABLE,
        AWAY
    }

    private final EventLog log;
    private final Outbox outbox;
    private final LockProvider leases;
    private final @Nullable Supplier<Producer<String, byte[]>> broker;
    private final Topics topics;
    private final MongoCollection<Document> marks;
    private volatile boolean running;
    private volatile BrokerState brokerState = BrokerState.UNKNOWN;
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

    /** What is known of the broker; commands go on whatever it is. */
    public BrokerState brokerState() {
        return broker == null ? BrokerState.NONE : brokerState;
    }

    /** How many logged events the broker has not taken yet. */
    public long behind() {
        return broker == null ? 0 : log.end() - published();
    }

    private void run() {
        try {
            while (running) {
                outbox.awaitNews(LOOK_MILLIS);
                try {
                    if (hasWork()) {
                        carryUnderLease();
                    }
                } catch (RuntimeException away) {
                    LOG.warn("The relay could not go on and tries again: {}", away.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("The relay stops");
        } finally {
            closeProducer();
            running = false;
        }
    }

    private boolean hasWork() {
        return log.hasPending() || (broker != null && log.end() > published());
    }

    /** The lease is taken for one pass and given back, so that another instance never waits for a stopped one. */
    private void carryUnderLease() throws InterruptedException {
        Optional<SimpleLock> lease = leases.lock(new LockConfiguration(Instant.now(), "relay", LEASE, Duration.ZERO));
        if (lease.isEmpty()) {
            return;
        }
        try {
            carry();
        } finally {
            boolean interrupted = Thread.interrupted(); // the lease must be given back all the same
            lease.get().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One pass: gathers what is new and publishes what the broker does not have, for well under the lease's time. */
    void carry() throws InterruptedException {
        long until = System.nanoTime() + PASS.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < until) {
            log.gather();
            more = broker != null && publishNext();
        }
    }

    /** Publishes the next batch; gives whether there may be more. */
    private boolean publishNext() throws InterruptedException {
        long from = published();
        List<LoggedEvent> batch = log.after(from, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        long reached = publish(batch, from);
        if (reached > from) {
            marks.updateOne(eq("_id", "published"), Updates.max("position", reached), new UpdateOptions().upsert(true));
        }
        return reached == batch.get(batch.size() - 1).position();
    }

    private long published() {
        Document mark = marks.find(eq("_id", "published")).first();
        return mark == null ? 0 : mark.getLong("position");
    }

    /** Sends a batch pipelined, stopping at the first failure; gives the position up to which the broker has all. */
    private long publish(List<LoggedEvent> batch, long from) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        long reached = from;
        try {
            Producer<String, byte[]> to = producer();
            to.partitionsFor(topics.own()); // one wait for a broker that is away, not one for each event
            for (LoggedEvent event : batch) {
                Sent one = send(to, event);
                sent.add(one);
                if (one.failedAlready()) {
                    break;
                }
            }
            to.flush();
            for (Sent one : sent) {
                one.await();
                reached = one.position();
            }
            reachable();
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            unreachable(away);
            closeProducer();
            TimeUnit.SECONDS.sleep(1);
        }
        return reached;
    }

    private Sent send(Producer<String, byte[]> to, LoggedEvent event) {
        List<Future<RecordMetadata>> copies = new ArrayList<>();
        copies.add(to.send(Wire.toKafka(event, topics, topics.own())));
        if (event.outward()) {
            copies.add(to.send(Wire.toKafka(event, topics, topics.outward())));
        }
        return new Sent(event.position(), copies);
    }

    private void reachable() {
        if (brokerState != BrokerState.REACHABLE) {
            LOG.info("The broker takes events");
        }
        brokerState = BrokerState.REACHABLE;
    }

    private void unreachable(Exception away) {
        if (brokerState != BrokerState.AWAY) {
            LOG.warn("The broker does not take events; they are kept and sent later: {}", away.toString());
        }
        brokerState = BrokerState.AWAY;
    }

    /** One event on its way to one or two topics. */
    private record Sent(long position, List<Future<RecordMetadata>> copies) {

        void await() throws InterruptedException, ExecutionException, TimeoutException {
            for (Future<RecordMetadata> copy : copies) {
                copy.get(1, TimeUnit.MINUTES);
            }
        }

        boolean failedAlready() {
            return copies.stream().anyMatch(copy -> copy.isDone() && failed(copy));
        }

        private static boolean failed(Future<RecordMetadata> copy) {
            try {
                copy.get();
                return false;
            } catch (ExecutionException refused) {
                return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
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
        if (known == null) {
            return;
        }
        producer = null;
        try {
            known.close(Duration.ofSeconds(2));
        } catch (KafkaException interrupted) {
            LOG.debug("The producer did not close in time", interrupted);
        }
    }
}
