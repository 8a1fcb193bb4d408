package org.goldthread.learning.learningpoint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link LearningPoint}. */
public record LearningPointId(@JsonValue UUID value) implements TypedId {

    public static LearningPointId next() {
        return new LearningPointId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static LearningPointId of(String text) {
        return new LearningPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
