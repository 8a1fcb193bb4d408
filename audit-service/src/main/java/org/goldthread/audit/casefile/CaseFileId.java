package org.goldthread.audit.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link CaseFile}. */
public record CaseFileId(@JsonValue UUID value) implements TypedId {

    /** A case of an audit has one file, however often it is opened. */
    static CaseFileId of(CaseAuditId audit, String caseReference) {
        return new CaseFileId(Ids.from("case-file", audit, caseReference));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static CaseFileId of(String text) {
        return new CaseFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
