package org.goldthread.kit.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.goldthread.kit.store.House;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only log of everything that a service said, in one order. It serves publication, replay, the rebuilding of
 * others' projections and full export; a broker that is away makes it no longer than it would be anyhow.
 */
public final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int BATCH = 500;

    private final House house;
    private final MongoCollection<LoggedEvent> log;
    private final HeldBack held;
    private long lastKnown = -1;

    public EventLog(House house) {
        this.house = house;
        this.log = house.collection("events", LoggedEvent.class);
        this.held = new HeldBack(house);
        log.createIndex(Indexes.ascending("position"), new IndexOptions().unique(true));
        log.createIndex(Indexes.ascending("subject", "sequence"));
    }

    /** What cannot go out. */
    public HeldBack held() {
        return held;
    }

    /** Has everything tried again that is held back: malformed entries of outboxes now, the broker's by the relay soon. */
    public int tryHeldBackAgain() {
        held.tryAllAgain();
        for (HeldBack.Held each : held.triedAgain(HeldBack.Place.OUTBOX)) {
            held.release(each);
            house.outboxes().stream()
                    .filter(documents ->
                            documents.getNamespace().getCollectionName().equals(each.collection()))
                    .forEach(documents ->
                            documents.updateOne(eq("_id", each.subject()), Updates.set("outboxPending", true)));
        }
        return gather();
    }

    /** Events after a position, in order, at most {@code limit}. */
    public List<LoggedEvent> after(long position, int limit) {
        return log.find(gt("position", position))
                .sort(Sorts.ascending("position"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** A subject's events after a sequence number, in order, at most {@code limit}. */
    public List<LoggedEvent> of(UUID subject, long afterSequence, int limit) {
        return log.find(and(eq("subject", subject), gt("sequence", afterSequence)))
                .sort(Sorts.ascending("sequence"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Whether an aggregate holds events that are not copied to the log yet. */
    boolean hasPending() {
        return house.outboxes().stream()
                .anyMatch(documents ->
                        documents.find(eq("outboxPending", true)).limit(1).first() != null);
    }

    /** The position of the newest event; 0 for none. */
    public long end() {
        LoggedEvent last = log.find().sort(Sorts.descending("position")).first();
        return last == null ? 0 : last.position();
    }

    /**
     * Copies what stands in the aggregates' outboxes to the log and takes it out there. Safe to repeat and to be killed
     * at any point: an event's id is its id in the log, and a position is taken once.
     *
     * @return how many events were copied
     */
    int gather() {
        int copied = 0;
        for (MongoCollection<BsonDocument> documents : house.outboxes()) {
            for (BsonDocument document :
                    documents.find(eq("outboxPending", true)).limit(BATCH).into(new ArrayList<>())) {
                copied += copy(documents, document);
            }
        }
        return copied;
    }

    private int copy(MongoCollection<BsonDocument> documents, BsonDocument document) {
        UUID subject = document.getBinary("_id").asUuid();
        List<BsonValue> done = new ArrayList<>();
        boolean readable = true;
        for (BsonValue entry : document.getArray("outbox", new BsonArray())) {
            Optional<LoggedEvent> event = read(subject, entry);
            if (event.isEmpty()) {
                readable = false;
                break;
            }
            append(event.get());
            done.add(entry.asDocument().get("id"));
        }
        documents.updateOne(eq("_id", subject), Updates.pullByFilter(new BsonDocument("outbox", anyOf(done))));
        if (readable) {
            documents.updateOne(and(eq("_id", subject), size("outbox", 0)), Updates.unset("outboxPending"));
        } else {
            hold(documents, subject);
        }
        return done.size();
    }

    /** An entry that cannot be read stays with the later ones of its aggregate where it is, until it is mended. */
    private void hold(MongoCollection<BsonDocument> documents, UUID subject) {
        String collection = documents.getNamespace().getCollectionName();
        LOG.atError()
                .addKeyValue("event", "outbox-malformed")
                .addKeyValue("collection", collection)
                .addKeyValue("subject", subject)
                .log("What an aggregate has to say cannot be read and is held back until somebody looks at it");
        held.inOutbox(collection, subject, "an entry of the outbox in " + collection + " cannot be read");
        documents.updateOne(eq("_id", subject), Updates.set("outboxPending", false));
    }

    private static BsonDocument anyOf(List<BsonValue> ids) {
        return new BsonDocument("id", new BsonDocument("$in", new BsonArray(ids)));
    }

    /** A position that another relay took meanwhile only means taking the next; an event that is there is left as it is. */
    private void append(LoggedEvent event) {
        while (log.find(eq("_id", event.id())).first() == null) {
            if (lastKnown < 0) {
                lastKnown = end();
            }
            try {
                log.insertOne(event.at(lastKnown + 1));
                lastKnown++;
                return;
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
                lastKnown = -1;
            }
        }
    }

    /** The event of an outbox's entry, at no position yet; empty for what is none. */
    private static Optional<LoggedEvent> read(UUID subject, BsonValue value) {
        try {
            BsonDocument entry = value.asDocument();
            return Optional.of(new LoggedEvent(
                    entry.getBinary("id").asUuid(),
                    0L,
                    subject,
                    entry.getInt64("sequence").getValue(),
                    entry.getString("type").getValue(),
                    Instant.ofEpochMilli(entry.getDateTime("time").getValue()),
                    entry.getArray("threads").stream()
                            .map(thread -> thread.asBinary().asUuid())
                            .toList(),
                    entry.getString("role").getValue(),
                    entry.containsKey("agency") ? entry.getString("agency").getValue() : null,
                    entry.containsKey("traceparent")
                            ? entry.getString("traceparent").getValue()
                            : null,
                    entry.getBoolean("outward").getValue(),
                    entry.getString("data").getValue()));
        } catch (BSONException malformed) {
            return Optional.empty();
        }
    }
}
