package org.goldthread.reviews.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;
import org.goldthread.learning.activity.ActivityId;

/** Identifies the one {@link Retention} of a review. */
public record RetentionId(@JsonValue UUID value) implements TypedId {

    /** The retention of this review's names. */
    public static RetentionId of(ActivityId review) {
        return new RetentionId(Ids.from("retention", review));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
