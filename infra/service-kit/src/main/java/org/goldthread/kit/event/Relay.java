package org.goldthread.kit.event;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockProvider;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the aggregates' outboxes to the log and from the log to the broker (or to the service's own ear),
 * in order, one relay a service at a time. A stalled relay whose lease ran out may publish again what its successor
 * already published; it can leave out or overtake nothing, and consumers pass over what they have (ADR 0011).
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 500;
    private static final int BATCH = 500;
    private static final Duration PASS = LEASE.dividedBy(3);

    private final EventLog log;
    private final Outbox outbox;
    private final Lease lease;
    private final @Nullable Carrier carrier;
    private final MongoCollection<Document> marks;
    private volatile boolean running;
    private @Nullable Thread thread;

    private Relay(House house, EventLog log, Outbox outbox, LockProvider leases, @Nullable Carrier carrier) {
        this.log = log;
        this.outbox = outbox;
        this.lease = Lease.of(leases, "relay", LEASE);
        this.carrier = carrier;
        this.marks = house.collection("relay", Document.class);
    }

    /** A relay that is not started yet, of a service without a broker that nobody hears: its log is all. */
    public static Relay toNobody(House house, EventLog log, Outbox outbox, LockProvider leases) {
        return new Relay(house, log, outbox, leases, null);
    }

    /** A relay that is not started yet, of a service without a broker that listens to itself. */
    public static Relay toItself(
            House house, EventLog log, Outbox outbox, LockProvider leases, Topics topics, Intake intake) {
        return new Relay(house, log, outbox, leases, new OwnEar(intake, topics));
    }

    /**
     * A relay that is not started yet.
     *
     * @param broker makes a producer, again after each failure
     */
    public static Relay toBroker(
            House house,
            EventLog log,
            Outbox outbox,
            LockProvider leases,
            Topics topics,
            Supplier<Producer<String, byte[]>> broker) {
        return new Relay(house, log, outbox, leases, new BrokerCarrier(log, topics, log.held(), broker));
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
        return carrier instanceof BrokerCarrier broker ? broker.state() : BrokerState.NONE;
    }

    /** How many logged events were not carried on yet; those that are held back count as carried. */
    public long behind() {
        return carrier == null ? 0 : log.end() - reached(carrier);
    }

    private void run() {
        try {
            while (running) {
                outbox.awaitNews(LOOK_MILLIS);
                try {
                    if (hasWork()) {
                        lease.under(this::carry);
                    }
                } catch (RuntimeException away) {
                    LOG.warn("The relay could not go on and tries again: {}", away.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("The relay stops");
        } finally {
            if (carrier != null) {
                carrier.close();
            }
            running = false;
        }
    }

    private boolean hasWork() {
        return log.hasPending()
                || (carrier != null
                        && (log.end() > reached(carrier) || log.held().anyTriedAgain()));
    }

    /** One pass: gathers what is new and carries on what was not carried, for well under the lease's time. */
    void carry() throws InterruptedException {
        long until = System.nanoTime() + PASS.toNanos();
        if (carrier != null) {
            carrier.tryAgain(reached(carrier));
        }
        boolean more = true;
        while (more && System.nanoTime() < until) {
            log.gather();
            more = carrier != null && carryNext(carrier);
        }
    }

    /** Carries the next batch; gives whether there may be more. */
    private boolean carryNext(Carrier by) throws InterruptedException {
        long from = reached(by);
        List<LoggedEvent> batch = log.after(from, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        long reached = by.carry(batch, from);
        if (reached > from) {
            marks.updateOne(eq("_id", by.mark()), Updates.max("position", reached), new UpdateOptions().upsert(true));
        }
        return reached == batch.get(batch.size() - 1).position();
    }

    private long reached(Carrier by) {
        Document mark = marks.find(eq("_id", by.mark())).first();
        return mark == null ? 0 : mark.getLong("position");
    }
}
