package org.goldthread.dissemination.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** A product; all its versions have this id. */
public record ProductId(@JsonValue UUID value) implements TypedId {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static ProductId of(String text) {
        return new ProductId(UUID.fromString(text));
    }

    static ProductId next() {
        return new ProductId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
