package org.goldthread.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.goldthread.kit.wording.Identities;
import org.goldthread.kit.wording.NamesAtHand;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a command's fields, in the form's order, before anything is decided. */
public final class Problems {

    /** The code of a field that calls somebody by a name which is kept elsewhere. */
    public static final String NAME = "name";

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
     * A text of the record that may be absent: of at most {@code max} characters, without control characters, without
     * anything that {@linkplain Identities identifies} a person and without a {@linkplain NamesAtHand name}. People stand
     * in it as “Child A”, “the mother”, “the health visitor”.
     */
    public Problems optionalText(String field, @Nullable String value, int max, String what) {
        return value != null && fits(field, value, max, what)
                ? identifying(Identities.in(value), field).naming(field, value)
                : this;
    }

    /**
     * Texts of the record that are entered one below the other, each as {@link #optionalText}.
     *
     * @param each what one of them is: "each decision"
     */
    public Problems optionalLines(String field, List<String> values, int max, String each) {
        boolean fit = true;
        for (String value : values) {
            fit &= fits(field, value, max, each);
        }
        String all = String.join("\n", values);
        return fit ? identifying(Identities.in(all), field).naming(field, all) : this;
    }

    /**
     * A text for the public that may be absent: as {@link #optionalText}, but it may say where to turn to (an address, a
     * telephone number, an e-mail address of a service).
     */
    public Problems optionalPublicText(String field, @Nullable String value, int max, String what) {
        if (value == null || !fits(field, value, max, what)) {
            return this;
        }
        List<Identities.Hit> hits =
                Identities.in(value).stream().filter(hit -> !hit.contact()).toList();
        return identifying(hits, field).naming(field, value);
    }

    /**
     * A text that is worked on until somebody else looks for numbers, addresses and days in it, place by place; a name
     * that is {@linkplain NamesAtHand at hand} may not stand even in that. It may be absent.
     */
    public Problems optionalManuscript(String field, @Nullable String value, int max, String what) {
        return value != null && fits(field, value, max, what) ? naming(field, value) : this;
    }

    /** What names a thing or an account rather than tells something, such as a sign-in name; it may be absent. */
    public Problems optionalIdentifier(String field, @Nullable String value, int max, String what) {
        if (value != null) {
            fits(field, value, max, what);
        }
        return this;
    }

    /** A text that was taken before, and is looked at for names once more: it may be older than the name. */
    public Problems nameless(String field, @Nullable String value) {
        return value == null ? this : naming(field, value);
    }

    private boolean fits(String field, String value, int max, String what) {
        if (value.length() > max) {
            add(field, "too-long", capitalised(what) + " must be " + max + " characters or fewer");
            return false;
        }
        if (Text.hasForbiddenCharacters(value)) {
            add(field, "forbidden-character", capitalised(what) + " must not contain control characters");
            return false;
        }
        return true;
    }

    private Problems identifying(List<Identities.Hit> hits, String field) {
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

    /** The sentence does not repeat the name, nor say whose it is. */
    private Problems naming(String field, String value) {
        List<Integer> lines = NamesAtHand.lines(value);
        return when(
                !lines.isEmpty(),
                field,
                NAME,
                "Take the name out (line "
                        + lines.stream().limit(MOST_HITS).map(String::valueOf).collect(Collectors.joining(", "))
                        + "): use the pseudonym that the scope gives instead");
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
