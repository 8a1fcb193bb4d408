package org.goldthread.reviews.meeting;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.reviews.conduct.NamedOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All meetings of reviews. */
@Repository
public class Meetings {

    static final int MOST_OF_A_REVIEW = 100;

    private final Aggregates<Meeting> stored;

    public Meetings(House house) {
        this.stored = house.aggregates("meetings", Meeting.class, Meeting.SCHEMA, List.of(Meetings::named))
                .indexed(Indexes.ascending("review.activity", "_id"));
    }

    public Optional<Stored<Meeting>> find(MeetingId id) {
        return stored.find(id.value());
    }

    /** Those of a review in the order of their days. */
    public List<Meeting> of(UUID activity) {
        return stored.list(eq("review.activity", activity), Sorts.ascending("_id"), MOST_OF_A_REVIEW).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.plan().on())
                        .thenComparing(meeting -> meeting.plan().startsAt()))
                .toList();
    }

    Outcome<Stored<Meeting>> add(By by, Supplier<Outcome<Decision<Meeting>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<Meeting>> change(
            By by, MeetingId id, @Nullable Long version, Function<Meeting, Outcome<Decision<Meeting>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    /** Schema 1 kept kinds and levels as constants. */
    private static BsonDocument named(BsonDocument document) {
        NamedOnce.raise(document.getDocument("plan"), "kind");
        BsonDocument held = document.getDocument("held", new BsonDocument());
        held.getArray("attendance", new BsonArray()).forEach(line -> NamedOnce.raise(line.asDocument(), "level"));
        return document;
    }
}
