package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.request.SharedRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("To the record of a review belongs")
class RecordOfReviewIT {

    private static final UUID REVIEW = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final TestStore store = TestStore.fresh();
    private final UUID shared = UUID.randomUUID();

    @AfterEach
    void drop() {
        store.house().database().drop();
        store.close();
    }

    /** Knows of the one request that another review shares with this one. */
    private final class Sharing implements SharedRequests {
        @Override
        public Set<UUID> sharedWith(UUID activity) {
            return activity.equals(REVIEW) ? Set.of(shared) : Set.of();
        }

        @Override
        public Set<UUID> reviewsOf(UUID request) {
            return Set.of();
        }

        @Override
        public Set<UUID> parallelTo(UUID activity) {
            return Set.of();
        }

        @Override
        public void shareNew(By by, UUID request, UUID activity, String agency) {
            throw new UnsupportedOperationException();
        }
    }

    private UUID kept(String collection, String called, Object... fields) {
        return kept(UUID.randomUUID(), collection, called, fields);
    }

    private UUID kept(UUID id, String collection, String called, Object... fields) {
        Document document = new Document("_id", id).append("called", called);
        for (int i = 0; i < fields.length; i += 2) {
            document.append(String.valueOf(fields[i]), fields[i + 1]);
        }
        store.house().database().getCollection(collection).insertOne(document);
        return id;
    }

    private List<String> record() {
        List<String> called = new ArrayList<>();
        new RecordOfReview(store.house(), new Sharing())
                .each(new ActivityId(REVIEW), document -> called.add(document.text("called")));
        return called;
    }

    @Test
    @DisplayName("What names it, what that names or is named by, what is shared with it and learned from it")
    void belongs() {
        kept(REVIEW, "activities", "the review");
        kept(OTHER, "activities", "another review");
        UUID request = UUID.randomUUID();
        UUID version = kept("chronology_versions", "its chronology", "request", request);
        kept(request, "requests", "its request", "review", new Document("activity", REVIEW));
        kept("chronology", "a row", "version", version);
        kept("chronology_refused", "a row not taken", "version", version);
        UUID text = kept("reportTexts", "a text of its report");
        kept("reports", "its report", "origin", new Document("activity", REVIEW), "saved", List.of(text));
        kept("something_new", "what a later feature keeps", "of", REVIEW.toString());
        UUID finding = kept("findings", "its finding", "origin", new Document("activity", REVIEW));
        kept("learning-points", "learned from both", "origin", new Document("activity", OTHER), "of", List.of(finding));
        kept(shared, "requests", "shared with it", "review", new Document("activity", OTHER));
        kept("chronology", "a row of another's", "version", UUID.randomUUID());

        kept("findings", "found again", "origin", new Document("activity", OTHER), "repeats", List.of(finding));
        kept("meetings", "another's meeting", "review", new Document("activity", OTHER));
        kept("meetings", "written among words", "review", new Document("activity", OTHER), "notes", "See " + REVIEW);
        kept("reportTexts", "of no report");
        for (String left : List.of("vault", "accessLog", "events", "known_findings", "files.files")) {
            kept(left, "in " + left, "review", REVIEW);
        }

        assertThat(record())
                .containsExactlyInAnyOrder(
                        "the review",
                        "its chronology",
                        "its request",
                        "a row",
                        "a row not taken",
                        "a text of its report",
                        "its report",
                        "what a later feature keeps",
                        "its finding",
                        "learned from both",
                        "shared with it");
    }
}
