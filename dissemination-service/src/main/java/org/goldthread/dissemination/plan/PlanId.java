package org.goldthread.dissemination.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** A dissemination plan. It follows from the learning point, so that hearing of it twice drafts one plan. */
public record PlanId(@JsonValue UUID value) implements TypedId {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    public static PlanId forLearning(UUID learningPointId) {
        return new PlanId(Ids.from("plan", learningPointId));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
