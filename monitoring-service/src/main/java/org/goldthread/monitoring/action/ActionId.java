package org.goldthread.monitoring.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** An action. It follows from the recommendation and the agency, so that hearing a recommendation twice makes one action. */
public record ActionId(@JsonValue UUID value) implements TypedId {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    public static ActionId of(UUID recommendation, String agency) {
        return new ActionId(Ids.from("action", recommendation, agency));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
