package org.goldthread.audit.handedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;
import org.goldthread.learning.activity.ActivityId;

/** Identifies an {@link AgencyReport}. */
public record ReportId(@JsonValue UUID value) implements TypedId {

    /** An agency hands in one report in an audit, however often it adds to it. */
    public static ReportId of(ActivityId activity, String agency) {
        return new ReportId(Ids.from("agency-report", activity, agency));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
