package org.goldthread.reviews.vault;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.goldthread.kit.store.House;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.request.SharedRequests;
import org.springframework.stereotype.Component;

/**
 * Everything that is kept of a review outside its vault, whichever feature keeps it: a collection that is not named here
 * is looked at, so that none can be forgotten. {@link Belonging} tells which documents are the review's.
 */
@Component
class RecordOfReview {

    private static final Set<String> ELSEWHERE = Set.of(
            "vault", // the names themselves
            "vaults",
            "accessLog", // a chain: an entry that was changed would break it
            "events", // what was said once cannot be unsaid
            "known_findings", // as events said it: the finding itself is looked at
            "known_activities",
            "intake",
            "parked",
            "heldBack",
            "relay",
            "requestKeys",
            "numbers",
            "shedLock",
            "files.files", // evidence as it came
            "files.chunks");

    /** Rows of chronologies: too many to look among all reviews' for one's own, and found by the whole's id. */
    private static final Map<String, String> ROWS = Map.of("chronology", "version", "chronology_refused", "version");

    private static final String WITH_ROWS = "chronology_versions";
    /** The words by which rows are found, which are most of a row and no texts: they are not even read. */
    private static final String SEARCHED = "terms";

    private static final int AT_ONCE = 5_000;

    private final MongoDatabase database;
    private final SharedRequests shared;

    RecordOfReview(House house, SharedRequests shared) {
        this.database = house.database();
        this.shared = shared;
    }

    /** Gives every document of the review's record once. */
    void each(ActivityId review, Consumer<KeptDocument> look) {
        Belonging belonging = new Belonging(review.value(), shared.sharedWith(review.value()), reviews());
        for (String collection : collections()) {
            documents(collection, RawBsonDocument.class)
                    .find()
                    .forEach(document -> belonging.sort(collection, document));
        }
        for (KeptDocument kept : belonging.all(this::read)) {
            look.accept(kept);
            UUID id = kept.id("_id");
            if (id != null && kept.collection().equals(WITH_ROWS)) {
                rows(kept, id, look);
            }
        }
    }

    private Optional<RawBsonDocument> read(String collection, BsonValue id) {
        return Optional.ofNullable(
                documents(collection, RawBsonDocument.class).find(eq("_id", id)).first());
    }

    private void rows(KeptDocument whole, UUID id, Consumer<KeptDocument> look) {
        ROWS.forEach((collection, field) -> documents(collection, BsonDocument.class)
                .find(eq(field, id))
                .projection(Projections.exclude(SEARCHED))
                .batchSize(AT_ONCE)
                .forEach(row -> look.accept(new KeptDocument(collection, row, whole))));
    }

    /** Findings first: what is learned from them belongs to them. */
    private List<String> collections() {
        Set<String> names = new TreeSet<>(database.listCollectionNames().into(new ArrayList<>()));
        names.removeAll(ELSEWHERE);
        names.removeAll(ROWS.keySet());
        List<String> ordered = new ArrayList<>(names);
        ordered.remove(Belonging.FINDINGS);
        ordered.add(0, Belonging.FINDINGS);
        return ordered;
    }

    private Set<UUID> reviews() {
        Set<UUID> ids = new HashSet<>();
        database.getCollection("activities").distinct("_id", UUID.class).into(ids);
        return ids;
    }

    private <T> MongoCollection<T> documents(String collection, Class<T> type) {
        return database.getCollection(collection, type);
    }
}
