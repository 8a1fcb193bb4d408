package org.goldthread.dissemination.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A report of a review that is public, or was. It is shown as soon as its text was fetched from its owner; taken down, a
 * page says when and why.
 *
 * @param report the owner's id
 * @param kind {@code report} or {@code improvements}; a kind that this program does not know is shown as a report
 * @param slug the last part of its address
 * @param heardAt when the service heard of it
 * @param fetched whether its text is here
 * @param takenDownOn null while it is public
 * @param takenDownBecause in words for the public; null while it is public
 */
public record PublishedReview(
        @BsonId PublishedReviewId id,
        UUID report,
        String reference,
        String typeId,
        String kind,
        String title,
        String slug,
        LocalDate releasedOn,
        @Nullable LocalDate availableUntil,
        Instant heardAt,
        Boolean fetched,
        @Nullable LocalDate takenDownOn,
        @Nullable String takenDownBecause)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public String path() {
        return "/learning/reviews/" + slug;
    }

    public boolean down() {
        return takenDownOn != null;
    }

    /** Whether only the improvements are published. */
    public boolean improvements() {
        return "improvements".equals(kind);
    }

    PublishedReview withText() {
        return new PublishedReview(
                id,
                report,
                reference,
                typeId,
                kind,
                title,
                slug,
                releasedOn,
                availableUntil,
                heardAt,
                true,
                takenDownOn,
                takenDownBecause);
    }

    PublishedReview takenDown(LocalDate on, String because) {
        return new PublishedReview(
                id,
                report,
                reference,
                typeId,
                kind,
                title,
                slug,
                releasedOn,
                availableUntil,
                heardAt,
                false,
                on,
                because);
    }
}
