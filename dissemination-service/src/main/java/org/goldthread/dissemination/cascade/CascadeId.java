package org.goldthread.dissemination.cascade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** A cascade. It follows from the plan and the agency, so that approving a plan twice asks an agency once. */
public record CascadeId(@JsonValue UUID value) implements TypedId {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static CascadeId of(String text) {
        return new CascadeId(UUID.fromString(text));
    }

    public static CascadeId of(UUID plan, String agency) {
        return new CascadeId(Ids.from("cascade", plan, agency));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
