package org.goldthread.audit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goldthread.kit.wording.Identities;

/**
 * Keeps who a child is out of a list of cases: columns that are named after what identifies somebody, and cells that
 * hold it. A stratum groups cases, so a column with a value of its own for nearly every case is none.
 */
final class FrameIdentity {

    private static final Set<String> WORDS = Set.of(
            "name",
            "names",
            "forename",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "initials",
            "alias",
            "dob",
            "birth",
            "birthday",
            "born",
            "nhs",
            "upn",
            "address",
            "street",
            "postcode",
            "phone",
            "telephone",
            "mobile",
            "email",
            "mail",
            "nino");

    private static final Pattern TWO_NAMES =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:['’-]\\p{Lu}?\\p{Ll}+)*[ ,]+\\p{Lu}\\p{Ll}+(?:['’-]\\p{Lu}?\\p{Ll}+)*");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

    private FrameIdentity() {}

    /** Whether a column is named after what identifies a person. */
    static boolean named(String heading) {
        String plain = heading.toLowerCase(Locale.UK).replaceAll("[^a-z]+", " ").strip();
        return List.of(plain.split(" ")).stream().anyMatch(WORDS::contains)
                || WORDS.contains(plain.replace(" ", ""))
                || plain.contains("date of birth");
    }

    /** What a reference may not be, in words: "an NHS number", "a name". */
    static Optional<String> inReference(String reference) {
        if (TWO_NAMES.matcher(reference).matches()) {
            return Optional.of("what looks like a name");
        }
        if (LONG_NUMBER.matcher(reference.replaceAll("[ -]", "")).matches()) {
            return Optional.of("a number as long as an NHS number or a UPN");
        }
        return found(reference);
    }

    static Optional<String> inCell(String cell) {
        return found(cell);
    }

    private static Optional<String> found(String text) {
        return Identities.in(text).stream().map(Identities.Hit::kind).findFirst();
    }
}
