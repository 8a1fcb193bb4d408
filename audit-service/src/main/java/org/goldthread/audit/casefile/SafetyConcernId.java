package org.goldthread.audit.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link SafetyConcern}. */
public record SafetyConcernId(@JsonValue UUID value) implements TypedId {

    static SafetyConcernId next() {
        return new SafetyConcernId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static SafetyConcernId of(String text) {
        return new SafetyConcernId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
