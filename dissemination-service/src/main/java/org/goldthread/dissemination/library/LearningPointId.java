package org.goldthread.dissemination.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** A learning point, by the id that its owner gave it. */
public record LearningPointId(@JsonValue UUID value) implements TypedId {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
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
