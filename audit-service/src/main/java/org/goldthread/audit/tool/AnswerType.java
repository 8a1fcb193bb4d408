package org.goldthread.audit.tool;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is answered (A3). */
public enum AnswerType {
    GRADE("A grade of the tool’s scale"),
    YES_NO_PARTLY("Yes, partly or no"),
    NUMBER("A number"),
    DATE("A date"),
    TEXT("Text"),
    CHOICE("One of a list"),
    EVIDENCE("Evidence: what it is and where it is kept");

    private final String words;

    AnswerType(String words) {
        this.words = words;
    }

    /** {@code yes-no-partly}, as files and the API say it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As forms say it. */
    public String words() {
        return words;
    }

    /** Whether the answer itself is free text, so that it needs no explanation beside it. */
    public boolean free() {
        return this == TEXT || this == EVIDENCE;
    }

    public static Optional<AnswerType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
