package org.goldthread.dissemination.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link PublishedReview}: one release of one report. */
public record PublishedReviewId(@JsonValue UUID value) implements TypedId {

    /** A report that was taken down and released again has two. */
    static PublishedReviewId of(UUID report, String slug) {
        return new PublishedReviewId(Ids.from("published-review", report, slug));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static PublishedReviewId of(String text) {
        return new PublishedReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
