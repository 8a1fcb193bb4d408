package org.goldthread.reviews.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies an {@link OwedReport}. */
public record OwedReportId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static OwedReportId of(String text) {
        return new OwedReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
