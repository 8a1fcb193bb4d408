package org.goldthread.reviews.chronology;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.TypedId;

/**
 * What an officer said of a contradiction between agencies.
 *
 * @param fingerprint of what the agencies told when it was said; told otherwise, it is to be judged anew
 * @param dismissed true where it is none, false where it is to be followed up
 */
public record Judgement(
        @BsonId Id id, UUID activity, String shared, UUID fingerprint, Boolean dismissed, String reason, By.Mark by)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** One contradiction of one review. */
    public record Id(UUID value) implements TypedId {
        static Id of(UUID activity, String shared) {
            return new Id(Ids.from("judgement", activity, shared));
        }

        /**
         * The id in this text.
         *
         * @throws IllegalArgumentException if the text is not a UUID
         */
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }
    }
}
