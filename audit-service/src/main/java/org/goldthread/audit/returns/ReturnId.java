package org.goldthread.audit.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.audit.round.RoundId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Return}. */
public record ReturnId(@JsonValue UUID value) implements TypedId {

    /** An agency has one return in a round, however often it is asked for. */
    public static ReturnId of(RoundId round, String agency) {
        return new ReturnId(Ids.from("return", round, agency));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ReturnId of(String text) {
        return new ReturnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
