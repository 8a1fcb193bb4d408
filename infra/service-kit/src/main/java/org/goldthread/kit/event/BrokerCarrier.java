package org.goldthread.kit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.goldthread.kit.event.Sending.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes logged events to the broker, pipelined. An event that the broker refuses for good is held back with the later
 * ones of its subject; a broker that is away, or that lets this service write nothing, is waited for.
 */
final class BrokerCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerCarrier.class);
    private static final int LARGE = 64 * 1024;
    private static final int BATCH = 500;

    private final EventLog log;
    private final Topics topics;
    private final HeldBack held;
    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;
    private volatile BrokerState state = BrokerState.UNKNOWN;

    BrokerCarrier(EventLog log, Topics topics, HeldBack held, Supplier<Producer<String, byte[]>> producers) {
        this.log = log;
        this.topics = topics;
        this.held = held;
        this.producers = producers;
    }

    BrokerState state() {
        return state;
    }

    @Override
    public String mark() {
        return "published";
    }

    @Override
    public long carry(List<LoggedEvent> batch, long from) throws InterruptedException {
        List<Sending> sent = new ArrayList<>();
        Set<UUID> still = held.subjectsInLog();
        long reached = from;
        try {
            Producer<String, byte[]> to = producer();
            to.partitionsFor(topics.own()); // one wait for a broker that is away, not one for each event
            for (LoggedEvent event : batch) {
                Sending one = still.contains(event.subject()) ? Sending.none(event) : Sending.of(event, to, topics);
                sent.add(one);
                if (event.data().length() > LARGE) {
                    one.await(); // what may be refused is awaited, so that nothing of its subject overtakes it
                }
                if (one.settled() == Answer.EVENT_REFUSED) {
                    still.add(event.subject());
                } else if (one.settled() != null && one.settled() != Answer.TAKEN) {
                    break;
                }
            }
            to.flush();
            for (Sending one : sent) {
                if (!settle(one)) {
                    return reached;
                }
                reached = one.event().position();
            }
            stands(BrokerState.REACHABLE, null);
        } catch (KafkaException wrong) {
            waits(Sending.answer(wrong, true), wrong);
        }
        return reached;
    }

    /** Keeps what became of an event; gives whether the next one may follow. */
    private boolean settle(Sending one) throws InterruptedException {
        Answer answer = one.await();
        if (answer == Answer.EVENT_REFUSED) {
            LOG.atError()
                    .addKeyValue("event", "event-held-back")
                    .addKeyValue("eventId", one.event().id())
                    .addKeyValue("eventType", one.event().type())
                    .log("The broker refuses an event: it and the later ones of its subject are held back");
            held.inLog(one.event(), "the broker refuses it: " + one.reason());
        } else if (answer != Answer.TAKEN) {
            waits(answer, one.failure());
            return false;
        }
        return true;
    }

    @Override
    public void tryAgain(long reached) throws InterruptedException {
        for (HeldBack.Held each : held.triedAgain(HeldBack.Place.LOG)) {
            if (!caughtUp(each, reached)) {
                return;
            }
        }
    }

    /** Sends what a subject said since, one by one; gives whether the broker still answers. */
    private boolean caughtUp(HeldBack.Held one, long reached) throws InterruptedException {
        long from = one.sequence() == null ? 0 : one.sequence() - 1;
        try {
            List<LoggedEvent> waiting = log.of(one.subject(), from, BATCH);
            while (!waiting.isEmpty()) {
                for (LoggedEvent event : waiting) {
                    if (event.position() > reached) {
                        held.release(one);
                        return true;
                    }
                    Sending sending = Sending.of(event, producer(), topics);
                    boolean goesOn = settle(sending);
                    if (!goesOn || sending.await() == Answer.EVENT_REFUSED) {
                        return goesOn;
                    }
                    from = event.sequence();
                }
                waiting = log.of(one.subject(), from, BATCH);
            }
            held.release(one);
            return true;
        } catch (KafkaException wrong) {
            waits(Sending.answer(wrong, true), wrong);
            return false;
        }
    }

    private void waits(Answer why, @Nullable Exception wrong) throws InterruptedException {
        stands(why == Answer.SERVICE_REFUSED ? BrokerState.REFUSES : BrokerState.AWAY, wrong);
        close();
        TimeUnit.SECONDS.sleep(1);
    }

    private void stands(BrokerState now, @Nullable Exception why) {
        if (state != now) {
            state = now;
            switch (now) {
                case REACHABLE -> LOG.info("The broker takes events");
                case REFUSES ->
                    LOG.error("The broker does not let this service write its topic: {}", String.valueOf(why));
                default ->
                    LOG.warn("The broker does not take events; they are kept and sent later: {}", String.valueOf(why));
            }
        }
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> known = producer;
        if (known == null) {
            known = producers.get();
            producer = known;
        }
        return known;
    }

    @Override
    public void close() {
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
