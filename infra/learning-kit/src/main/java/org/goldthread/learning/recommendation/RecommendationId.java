package org.goldthread.learning.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Recommendation}. */
public record RecommendationId(@JsonValue UUID value) implements TypedId {

    public static RecommendationId next() {
        return new RecommendationId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static RecommendationId of(String text) {
        return new RecommendationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
