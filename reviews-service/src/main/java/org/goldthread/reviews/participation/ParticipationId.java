package org.goldthread.reviews.participation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Participation}. */
public record ParticipationId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ParticipationId of(String text) {
        return new ParticipationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
