package org.goldthread.reviews.method;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Method}. */
public record MethodId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static MethodId of(String text) {
        return new MethodId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
