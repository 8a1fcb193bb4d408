package org.goldthread.reviews.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link ReportText}. */
public record ReportTextId(@JsonValue UUID value) implements TypedId {

    public static ReportTextId next() {
        return new ReportTextId(Ids.next());
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ReportTextId of(String text) {
        return new ReportTextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
