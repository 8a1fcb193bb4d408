package org.goldthread.learning.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Finding}, and the thread that starts from it. */
public record FindingId(@JsonValue UUID value) implements TypedId {

    public static FindingId next() {
        return new FindingId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
