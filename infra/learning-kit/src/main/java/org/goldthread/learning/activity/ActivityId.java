package org.goldthread.learning.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies an {@link Activity}. */
public record ActivityId(@JsonValue UUID value) implements TypedId {

    public static ActivityId next() {
        return new ActivityId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
