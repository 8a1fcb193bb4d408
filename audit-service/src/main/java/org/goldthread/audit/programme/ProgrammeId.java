package org.goldthread.audit.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Programme}; it follows from the year, since a year has one. */
public record ProgrammeId(@JsonValue UUID value) implements TypedId {

    public static ProgrammeId ofYear(int year) {
        return new ProgrammeId(Ids.from("audit-programme", year));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
