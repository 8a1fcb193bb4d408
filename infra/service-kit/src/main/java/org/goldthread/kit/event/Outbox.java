package org.goldthread.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Trace;
import org.goldthread.kit.actor.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an aggregate says into its own document, and wakes the relay that carries it further. */
public final class Outbox {

    /** The most that an event's data may take, in bytes: well below what a broker takes, with room for its headers. */
    public static final int LARGEST_EVENT = 512 * 1024;

    private final JsonMapper json;
    private final Semaphore news = new Semaphore(0);

    public Outbox(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /**
     * The events as they stand in the aggregate's document, numbered on from {@code sequence}.
     *
     * @param sequence how many events the aggregate had said before
     * @throws IllegalStateException if an event is larger than {@link #LARGEST_EVENT}: its contract lacks a limit
     */
    public BsonArray entries(Actor actor, List<DomainEvent> events, long sequence, Instant at) {
        BsonArray entries = new BsonArray();
        for (DomainEvent event : events) {
            entries.add(entry(actor, event, sequence + entries.size() + 1, at));
        }
        return entries;
    }

    private BsonDocument entry(Actor actor, DomainEvent event, long sequence, Instant at) {
        BsonArray threads = new BsonArray();
        event.threads().stream().sorted().forEach(thread -> threads.add(binary(thread)));
        BsonDocument entry = new BsonDocument("id", binary(Ids.next()))
                .append("type", new BsonString(event.type()))
                .append("sequence", new BsonInt64(sequence))
                .append("time", new BsonDateTime(at.toEpochMilli()))
                .append("threads", threads)
                .append("role", new BsonString(actor.actingRole()))
                .append("outward", BsonBoolean.valueOf(event.outward()))
                .append("data", new BsonString(data(event)));
        if (actor.agency() != null) {
            entry.append("agency", new BsonString(actor.agency()));
        }
        String trace = Trace.parent();
        if (trace != null) {
            entry.append("traceparent", new BsonString(trace));
        }
        return entry;
    }

    private String data(DomainEvent event) {
        String data = json.writeValueAsString(event);
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_EVENT) {
            throw new IllegalStateException(
                    "An event " + event.type() + " has " + size + " bytes, but no event may have" + " more than "
                            + LARGEST_EVENT + ": limit what it carries, or let consumers ask for it");
        }
        return data;
    }

    private static BsonBinary binary(UUID id) {
        return new BsonBinary(id);
    }

    /** Tells the relay that there is something to carry. */
    public void wake(Collection<DomainEvent> events) {
        if (!events.isEmpty()) {
            news.release();
        }
    }

    /** Waits until there is news, or for {@code millis}: news can be missed by a crash, so the relay also looks by itself. */
    boolean awaitNews(long millis) throws InterruptedException {
        boolean some = news.tryAcquire(millis, TimeUnit.MILLISECONDS);
        news.drainPermits();
        return some;
    }
}
