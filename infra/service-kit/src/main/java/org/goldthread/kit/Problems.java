package org.goldthread.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a command's fields, in the form's order, before anything is decided. */
public final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    public Problems add(String field, String code, String sentence) {
        found.add(new FieldProblem(field, code, sentence));
        return this;
    }

    public Problems when(boolean wrong, String field, String code, String sentence) {
        return wrong ? add(field, code, sentence) : this;
    }

    /** A text that must be there and be at most {@code max} characters long. */
    public Problems text(String field, @Nullable String value, int max, String what) {
        if (value == null || value.isBlank()) {
            return add(field, "required", "Enter " + what);
        }
        return optionalText(field, value, max, what);
    }

    /** A text that may be absent, of at most {@code max} characters and without control characters. */
    public Problems optionalText(String field, @Nullable String value, int max, String what) {
        if (value == null) {
            return this;
        }
        if (value.length() > max) {
            return add(field, "too-long", capitalised(what) + " must be " + max + " characters or fewer");
        }
        if (Text.hasForbiddenCharacters(value)) {
            return add(field, "forbidden-character", capitalised(what) + " must not contain control characters");
        }
        return this;
    }

    public Problems present(String field, @Nullable Object value, String sentence) {
        return when(value == null, field, "required", sentence);
    }

    public Problems some(String field, Collection<?> values, String sentence) {
        return when(values.isEmpty(), field, "required", sentence);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Goes on if nothing is wrong, else refuses with all that was found. */
    public <T> Outcome<T> orElse(Supplier<Outcome<T>> next) {
        return found.isEmpty() ? next.get() : Outcome.refused(new Refusal.Invalid(found));
    }

    private static String capitalised(String what) {
        return what.substring(0, 1).toUpperCase(java.util.Locale.UK) + what.substring(1);
    }
}
