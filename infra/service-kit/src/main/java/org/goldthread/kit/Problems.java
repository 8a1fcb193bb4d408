package org.goldthread.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.goldthread.kit.wording.Identities;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a command's fields, in the form's order, before anything is decided. */
public final class Problems {

    private static final int MOST_HITS = 5;

    private final List<FieldProblem> found = new ArrayList<>();

    public Problems add(String field, String code, String sentence) {
        found.add(new FieldProblem(field, code, sentence));
        return this;
    }

    public Problems when(boolean wrong, String field, String code, String sentence) {
        return wrong ? add(field, code, sentence) : this;
    }

    /** A text of the record that must be there; otherwise as {@link #optionalText}. */
    public Problems text(String field, @Nullable String value, int max, String what) {
        return missing(value) ? add(field, "required", "Enter " + what) : optionalText(field, value, max, what);
    }

    /**
     * A text of the record that may be absent: of at most {@code max} characters, without control characters and
     * without anything that {@linkplain Identities identifies} a person. People stand in it as “Child A”, “the mother”,
     * “the health visitor”.
     */
    public Problems optionalText(String field, @Nullable String value, int max, String what) {
        return identifying(Identities.in(value), field, value, max, what);
    }

    /**
     * A text for the public that may be absent: as {@link #optionalText}, but it may say where to turn to (an address, a
     * telephone number, an e-mail address of a service).
     */
    public Problems optionalPublicText(String field, @Nullable String value, int max, String what) {
        List<Identities.Hit> hits =
                Identities.in(value).stream().filter(hit -> !hit.contact()).toList();
        return identifying(hits, field, value, max, what);
    }

    /** What names a thing or an account rather than tells something, such as a sign-in name; it may be absent. */
    public Problems optionalIdentifier(String field, @Nullable String value, int max, String what) {
        return identifying(List.of(), field, value, max, what);
    }

    private Problems identifying(
            List<Identities.Hit> hits, String field, @Nullable String value, int max, String what) {
        if (value == null) {
            return this;
        }
        if (value.length() > max) {
            return add(field, "too-long", capitalised(what) + " must be " + max + " characters or fewer");
        }
        if (Text.hasForbiddenCharacters(value)) {
            return add(field, "forbidden-character", capitalised(what) + " must not contain control characters");
        }
        return when(
                !hits.isEmpty(),
                field,
                "identity",
                "Take out "
                        + hits.stream()
                                .limit(MOST_HITS)
                                .map(Identities.Hit::words)
                                .collect(Collectors.joining(", ")) + ": write “Child A” and what happened, not who");
    }

    private static boolean missing(@Nullable String value) {
        return value == null || value.isBlank();
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
