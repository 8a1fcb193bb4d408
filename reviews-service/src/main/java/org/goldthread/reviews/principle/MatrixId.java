package org.goldthread.reviews.principle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link EnteredEvidence}. */
public record MatrixId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static MatrixId of(String text) {
        return new MatrixId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
