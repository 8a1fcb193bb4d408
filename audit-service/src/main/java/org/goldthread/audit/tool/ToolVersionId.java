package org.goldthread.audit.tool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies one {@link ToolVersion}. */
public record ToolVersionId(@JsonValue UUID value) implements TypedId {

    /** The same tool and number always have the same id, so that two drafts of one number cannot be. */
    public static ToolVersionId of(String tool, int number) {
        return new ToolVersionId(Ids.from("tool", tool, number));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ToolVersionId of(String text) {
        return new ToolVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
