package org.goldthread.audit.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link CaseAudit}: the id of its activity, since an audit looks at one sample. */
public record CaseAuditId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static CaseAuditId of(String text) {
        return new CaseAuditId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
