package org.goldthread.audit.retest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Retest}. */
public record RetestId(@JsonValue UUID value) implements TypedId {

    /** A return says once of a learning point whether it holds, however often that is read from it. */
    static RetestId of(ReturnId one, UUID learningPoint) {
        return new RetestId(Ids.from("retest", one, learningPoint));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static RetestId of(String text) {
        return new RetestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
