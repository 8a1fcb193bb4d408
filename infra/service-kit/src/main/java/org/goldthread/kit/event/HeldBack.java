package org.goldthread.kit.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of which something cannot go out. What they said from there on waits in order, where it stands; other
 * subjects go on. Operators see it among what is parked and let it be tried again.
 */
public final class HeldBack {

    private final MongoCollection<Held> held;
    private final Clock clock;

    public HeldBack(House house) {
        this.held = house.collection("heldBack", Held.class);
        this.clock = house.clock();
    }

    /** Where a subject's events stand still. */
    public enum Place {
        /** In the aggregate's document: an entry there is malformed. */
        OUTBOX,
        /** In the log: the broker does not take one of them. */
        LOG
    }

    /**
     * A subject that stands still.
     *
     * @param collection where its aggregate is
     * @param sequence of the first event that could not go out; absent for an entry that cannot be read
     * @param reason for operators, without any of the event's data
     * @param again whether an operator asked for another try
     */
    public record Held(
            @BsonId String id,
            Place place,
            @Nullable String collection,
            UUID subject,
            @Nullable Long sequence,
            @Nullable String type,
            String reason,
            Instant heldAt,
            Boolean again) {}

    void inOutbox(String collection, UUID subject, String reason) {
        keep(new Held(
                Place.OUTBOX + ":" + subject,
                Place.OUTBOX,
                collection,
                subject,
                null,
                null,
                reason,
                clock.instant(),
                false));
    }

    void inLog(LoggedEvent event, String reason) {
        keep(new Held(
                Place.LOG + ":" + event.subject(),
                Place.LOG,
                null,
                event.subject(),
                event.sequence(),
                event.type(),
                reason,
                clock.instant(),
                false));
    }

    private void keep(Held what) {
        held.replaceOne(eq("_id", what.id()), what, new ReplaceOptions().upsert(true));
    }

    /** Subjects of which the broker gets nothing for now. */
    Set<UUID> subjectsInLog() {
        Set<UUID> subjects = new HashSet<>();
        held.find(eq("place", Place.LOG.name())).forEach(each -> subjects.add(each.subject()));
        return subjects;
    }

    /** Those at this place that an operator wants to be tried again. */
    List<Held> triedAgain(Place place) {
        return held.find(and(eq("place", place.name()), eq("again", true))).into(new ArrayList<>());
    }

    boolean anyTriedAgain() {
        return held.find(and(eq("place", Place.LOG.name()), eq("again", true)))
                        .limit(1)
                        .first()
                != null;
    }

    void release(Held what) {
        held.deleteOne(eq("_id", what.id()));
    }

    /** Has everything tried again. */
    void tryAllAgain() {
        held.updateMany(Filters.empty(), Updates.set("again", true));
    }

    /** What is held back, oldest first. */
    public List<Held> list(int limit) {
        return held.find().sort(Sorts.ascending("heldAt")).limit(limit).into(new ArrayList<>());
    }

    public long count() {
        return held.countDocuments();
    }
}
