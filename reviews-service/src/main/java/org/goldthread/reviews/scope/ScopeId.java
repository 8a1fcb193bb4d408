package org.goldthread.reviews.scope;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;
import org.goldthread.learning.activity.ActivityId;

/** Identifies the one {@link ReviewScope} of a review. */
public record ScopeId(@JsonValue UUID value) implements TypedId {

    /** The scope of this review. */
    public static ScopeId of(ActivityId review) {
        return new ScopeId(Ids.from("scope", review));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
