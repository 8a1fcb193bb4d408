package org.goldthread.audit.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Questionnaire}: the id of its activity, since an audit asks practitioners once. */
public record QuestionnaireId(@JsonValue UUID value) implements TypedId {

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static QuestionnaireId of(String text) {
        return new QuestionnaireId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
