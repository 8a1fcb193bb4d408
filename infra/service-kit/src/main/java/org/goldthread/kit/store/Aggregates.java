package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind. A change writes the new state and what was said about it in one {@code updateOne} by id
 * and version: both or neither. Only the top-level fields that changed are written, so that fields which this version
 * of the program does not know stay.
 *
 * @param <A> the aggregate's record
 */
public final class Aggregates<A extends Record & Aggregate> {

    private static final int TRIES = 5;
    private static final int KEPT_REQUESTS = 50;

    private final MongoCollection<BsonDocument> documents;
    private final Shape<A> shape;
    private final Outbox outbox;
    private final Clock clock;

    Aggregates(MongoCollection<BsonDocument> documents, Shape<A> shape, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.shape = shape;
        this.outbox = outbox;
        this.clock = clock;
        documents.createIndex(Indexes.ascending("outboxPending"), new IndexOptions().sparse(true));
        documents.createIndex(
                Indexes.ascending("createdUnder"),
                new IndexOptions().sparse(true).unique(true));
    }

    MongoCollection<BsonDocument> documents() {
        return documents;
    }

    public Aggregates<A> indexed(Bson keys) {
        documents.createIndex(keys);
        return this;
    }

    public Aggregates<A> unique(Bson keys) {
        documents.createIndex(keys, new IndexOptions().unique(true));
        return this;
    }

    public Optional<Stored<A>> find(UUID id) {
        return first(eq("_id", id));
    }

    public Optional<Stored<A>> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(shape::read);
    }

    public List<Stored<A>> list(Bson filter, Bson order, int limit) {
        List<Stored<A>> found = new ArrayList<>();
        documents.find(filter).sort(order).limit(limit).forEach(document -> found.add(shape.read(document)));
        return found;
    }

    public long count(Bson filter) {
        return documents.countDocuments(filter);
    }

    /**
     * Adds a new aggregate with what is said about it.
     *
     * @return refused with {@code already-exists} when its id or another unique field is taken, with
     *     {@code idempotency-key-reused} when the request's key was used with another body; the same request sent again
     *     gives what the first one made
     */
    public Outcome<Stored<A>> add(By by, Decision<A> decision) {
        return add(by, () -> Outcome.done(decision));
    }

    /**
     * Adds what is decided only if this very request did not add something before: what stands against it now did not
     * stand against it then. Whether the actor may must be settled before.
     */
    public Outcome<Stored<A>> add(By by, Supplier<Outcome<Decision<A>>> decide) {
        Optional<Outcome<Stored<A>>> replayed = madeUnder(by.key());
        return replayed.orElseGet(() -> decide.get().then(decision -> insert(by, decision)));
    }

    private Outcome<Stored<A>> insert(By by, Decision<A> decision) {
        BsonDocument document = shape.encode(decision.after());
        document.put("schema", new BsonInt32(shape.schema()));
        document.put("version", new BsonInt64(1));
        document.put("sequence", new BsonInt64(decision.events().size()));
        if (!decision.events().isEmpty()) {
            document.put("outbox", entries(by, decision, 0));
            document.put("outboxPending", BsonBoolean.TRUE);
        }
        if (by.key() != null) {
            document.put("createdUnder", new BsonString(by.key().name()));
            document.put("createdHash", new BsonString(by.key().bodyHash()));
        }
        try {
            documents.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return madeUnder(by.key())
                    .orElseGet(() ->
                            Outcome.refused(new Refusal.Rule("already-exists", "This exists already", "default")));
        }
        outbox.wake(decision.events());
        return Outcome.done(shape.read(document));
    }

    private Optional<Outcome<Stored<A>>> madeUnder(By.@Nullable RequestKey key) {
        if (key == null) {
            return Optional.empty();
        }
        return first(eq("createdUnder", key.name()))
                .map(stored ->
                        stored.document().getString("createdHash").getValue().equals(key.bodyHash())
                                ? Outcome.done(stored)
                                : Outcome.refused(new Refusal.KeyReused()));
    }

    /** {@link #change(By, UUID, Long, Function)} for callers that did not read it before. */
    public Outcome<Stored<A>> change(By by, UUID id, Function<A, Outcome<Decision<A>>> decide) {
        return change(by, id, null, decide);
    }

    /** A change by somebody of whom it is settled already that they may make it. */
    public Outcome<Stored<A>> change(By by, UUID id, @Nullable Long version, Function<A, Outcome<Decision<A>>> decide) {
        return change(by, id, version, any -> Optional.empty(), decide);
    }

    /**
     * Lets the aggregate decide and writes what it decided.
     *
     * @param version the version that the person saw; null when none was shown, then a change made by somebody else
     *     meanwhile only makes the aggregate decide again
     * @param permission why the actor may not, if so; asked before anything else is said, also to the same request sent
     *     again
     * @param decide not asked when this very request took effect before
     * @return refused with {@link Refusal.Missing}, {@link Refusal.Stale}, {@link Refusal.KeyReused} or whatever the
     *     permission or the aggregate refused; nothing is written then
     */
    public Outcome<Stored<A>> change(
            By by,
            UUID id,
            @Nullable Long version,
            Function<A, Optional<Refusal>> permission,
            Function<A, Outcome<Decision<A>>> decide) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Stored<A>> found = find(id);
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.Missing());
            }
            Stored<A> before = found.get();
            Optional<Outcome<Stored<A>>> answered = permission
                    .apply(before.value())
                    .map(Outcome::<Stored<A>>refused)
                    .or(() -> applied(before, by.key()));
            if (answered.isPresent()) {
                return answered.get();
            }
            if (version != null && version != before.version()) {
                return Outcome.refused(new Refusal.Stale(before.version()));
            }
            Outcome<Decision<A>> decided = decide.apply(before.value());
            if (decided instanceof Outcome.Refused<Decision<A>> refused) {
                return Outcome.refused(refused.why());
            }
            if (write(by, before, decided.orThrow())) {
                outbox.wake(decided.orThrow().events());
                return Outcome.done(find(id).orElse(before));
            }
        }
        return Outcome.refused(new Refusal.Stale(find(id).map(Stored::version).orElse(0L)));
    }

    private Optional<Outcome<Stored<A>>> applied(Stored<A> stored, By.@Nullable RequestKey key) {
        if (key == null) {
            return Optional.empty();
        }
        for (BsonValue request : stored.document().getArray("requests", new BsonArray())) {
            if (request.asDocument().getString("key").getValue().equals(key.name())) {
                boolean same = request.asDocument().getString("hash").getValue().equals(key.bodyHash());
                return Optional.of(same ? Outcome.done(stored) : Outcome.refused(new Refusal.KeyReused()));
            }
        }
        return Optional.empty();
    }

    private boolean write(By by, Stored<A> before, Decision<A> decision) {
        List<Bson> updates = new ArrayList<>(shape.differences(before, decision.after()));
        updates.add(Updates.inc("version", 1L));
        updates.add(Updates.set("schema", shape.schemaAfter(before)));
        updates.add(Updates.set("changedAt", clock.instant()));
        if (!decision.events().isEmpty()) {
            updates.add(Updates.inc("sequence", (long) decision.events().size()));
            updates.add(Updates.pushEach("outbox", entries(by, decision, before.sequence())));
            updates.add(Updates.set("outboxPending", true));
        }
        if (by.key() != null) {
            BsonDocument request = new BsonDocument(
                            "key", new BsonString(by.key().name()))
                    .append("hash", new BsonString(by.key().bodyHash()));
            updates.add(Updates.pushEach("requests", List.of(request), new PushOptions().slice(-KEPT_REQUESTS)));
        }
        Bson asItWas = and(eq("_id", before.document().get("_id")), eq("version", before.version()));
        return documents.updateOne(asItWas, Updates.combine(updates)).getModifiedCount() == 1;
    }

    private BsonArray entries(By by, Decision<A> decision, long sequence) {
        return outbox.entries(by.actor(), decision.events(), sequence, clock.instant());
    }
}
