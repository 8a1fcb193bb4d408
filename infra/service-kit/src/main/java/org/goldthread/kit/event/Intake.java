package org.goldthread.kit.event;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.goldthread.kit.Trace;
import org.goldthread.kit.store.House;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events in: each one once, those of a subject in order. A duplicate is passed over; one that came too early, one
 * that cannot be handled and whatever follows either are parked and drained in order as soon as that is possible; other
 * subjects go on. The effect is written before the sequence and the sequence before the broker's offset, so a crash
 * anywhere only repeats an idempotent effect.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int TRIES = 3;

    private final Map<String, List<EventHandler>> handlers = new HashMap<>();
    private final MongoCollection<Document> sequences;
    private final MongoCollection<Parked> parked;
    private final OwnersLogs owners;
    private final Clock clock;

    /**
     * An intake of its own house.
     *
     * @param owners where events are asked for that the broker does not have any more
     */
    public Intake(House house, List<EventHandler> all, OwnersLogs owners, Clock clock) {
        this.owners = owners;
        this.sequences = house.collection("intake", Document.class);
        this.parked = house.collection("parked", Parked.class);
        this.clock = clock;
        parked.createIndex(Indexes.ascending("stream", "sequence"), new IndexOptions().sparse(true));
        for (EventHandler handler : all) {
            handler.types()
                    .forEach(type -> handlers.computeIfAbsent(type, t -> new ArrayList<>())
                            .add(handler));
        }
    }

    /** What became of an event that was taken in. */
    public enum Taken {
        HANDLED,
        DUPLICATE,
        PARKED
    }

    /**
     * Takes one event in.
     *
     * @throws MongoException when the store is away: nothing was decided, the event must be given again
     */
    public synchronized Taken take(IncomingEvent event) {
        long last = lastOf(event.stream());
        Taken taken;
        if (event.sequence() <= last) {
            taken = Taken.DUPLICATE;
        } else if (event.sequence() == last + 1 || fetchedUpTo(event, last)) {
            taken = attempt(event);
        } else {
            taken = park(event, "waits for an earlier event of its subject");
        }
        drain(event.stream());
        return taken == Taken.PARKED && lastOf(event.stream()) >= event.sequence() ? Taken.HANDLED : taken;
    }

    /** Asks the owner for what is missing before an event: it may lie further back than the broker keeps. */
    private boolean fetchedUpTo(IncomingEvent event, long last) {
        for (IncomingEvent earlier : owners.eventsOf(event.service(), event.subject(), last)) {
            long next = lastOf(event.stream()) + 1;
            if (next == event.sequence()) {
                return true;
            }
            if (earlier.sequence() == next && attempt(earlier) != Taken.HANDLED) {
                return false;
            }
        }
        return lastOf(event.stream()) + 1 == event.sequence();
    }

    /** Keeps what could not even be read. */
    void park(String place, String reason, UnreadableMessage message) {
        keep(Parked.unreadable(place, reason, clock.instant(), message));
    }

    private Taken attempt(IncomingEvent event) {
        try {
            handle(event);
        } catch (RuntimeException wrong) {
            if (storeAway(wrong)) {
                throw wrong;
            }
            LOG.atError()
                    .setCause(wrong)
                    .addKeyValue("event", "event-parked")
                    .addKeyValue("eventId", event.id())
                    .addKeyValue("eventType", event.type())
                    .log("An event could not be handled and is parked until somebody looks at it");
            return park(event, wrong.getClass().getSimpleName());
        }
        sequences.updateOne(
                eq("_id", event.stream()), Updates.set("sequence", event.sequence()), new UpdateOptions().upsert(true));
        parked.deleteOne(eq("_id", event.id().toString()));
        return Taken.HANDLED;
    }

    private void handle(IncomingEvent event) {
        for (EventHandler handler : handlers.getOrDefault(event.type(), List.of())) {
            for (int attempt = 1; ; attempt++) {
                try (Trace trace = Trace.enter(event.traceparent(), null)) {
                    handler.handle(event);
                    break;
                } catch (RuntimeException wrong) {
                    if (attempt == TRIES || storeAway(wrong)) {
                        throw wrong;
                    }
                }
            }
        }
    }

    /** A store that does not answer is waited for; one that refuses this event's data would refuse it for ever. */
    private static boolean storeAway(RuntimeException wrong) {
        return wrong instanceof MongoException
                && !(wrong instanceof MongoWriteException)
                && !(wrong instanceof MongoBulkWriteException)
                && !(wrong instanceof MongoCommandException);
    }

    private Taken park(IncomingEvent event, String reason) {
        keep(Parked.of(event, reason, clock.instant()));
        return Taken.PARKED;
    }

    private void keep(Parked what) {
        parked.replaceOne(eq("_id", what.id()), what, new ReplaceOptions().upsert(true));
    }

    /** Goes on with the parked events of a subject for as long as each is the next one and can be handled. */
    private int drain(String stream) {
        int drained = 0;
        while (true) {
            Parked next = parked.find(eq("stream", stream))
                    .sort(Sorts.ascending("sequence"))
                    .first();
            if (next == null || next.event() == null) {
                return drained;
            }
            IncomingEvent event = next.event().event();
            long last = lastOf(stream);
            if (event.sequence() <= last) {
                parked.deleteOne(eq("_id", next.id()));
                continue;
            }
            if (event.sequence() > last + 1 || attempt(event) != Taken.HANDLED) {
                return drained;
            }
            drained++;
        }
    }

    /**
     * Tries what is parked once more, in order: for operators after a fix.
     *
     * @return how many events went through
     */
    public synchronized int replayParked() {
        return parked.distinct("stream", String.class).into(new ArrayList<>()).stream()
                .mapToInt(this::drain)
                .sum();
    }

    /** What is parked, oldest first. */
    public List<Parked> parked(int limit) {
        return parked.find().sort(Sorts.ascending("parkedAt")).limit(limit).into(new ArrayList<>());
    }

    public long parkedCount() {
        return parked.countDocuments();
    }

    private long lastOf(String stream) {
        Document known = sequences.find(eq("_id", stream)).first();
        return known == null ? 0 : known.getLong("sequence");
    }
}
