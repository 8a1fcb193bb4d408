package org.goldthread.audit.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link CaseSheet}. */
public record CaseSheetId(@JsonValue UUID value) implements TypedId {

    /** An agency has one sheet for a case. */
    static CaseSheetId of(CaseFileId caseFile, String agency) {
        return new CaseSheetId(Ids.from("case-sheet", caseFile, agency));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static CaseSheetId of(String text) {
        return new CaseSheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
