package org.goldthread.reviews.vault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is. It stands in memory while it is entered, shown or searched for, and nowhere else in the clear.
 *
 * @param name the whole name
 * @param otherNames nicknames, former names and other spellings, at most 30
 * @param dateOfBirth an ISO date
 * @param nhsNumber ten digits with their checksum
 * @param address the last or the relevant one
 */
public record Identity(
        @Nullable String name,
        List<String> otherNames,
        @Nullable String dateOfBirth,
        @Nullable String nhsNumber,
        @Nullable String address) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_OTHER_NAMES = 30;
    private static final int LONGEST_ADDRESS = 500;
    private static final int EARLIEST = 1900;

    public Identity {
        name = Text.tidy(name);
        otherNames = Given.words(otherNames);
        dateOfBirth = Text.tidy(dateOfBirth);
        nhsNumber = nhsNumber == null ? null : Text.tidy(NhsNumber.digits(nhsNumber));
        address = Text.tidy(address);
    }

    /** Whether nothing at all was given. */
    boolean isBlank() {
        return name == null && otherNames.isEmpty() && dateOfBirth == null && nhsNumber == null && address == null;
    }

    /** Everything that is wrong, in the form's order; no sentence repeats what was entered. */
    Problems check(boolean nameNeeded, LocalDate today) {
        Problems problems = new Problems();
        problems.when(nameNeeded && name == null, "name", "required", "Enter the name");
        text(problems, "name", name, LONGEST_NAME, "The name");
        problems.when(
                otherNames.size() > MOST_OTHER_NAMES,
                "otherNames",
                "too-many",
                "Enter at most " + MOST_OTHER_NAMES + " other names");
        otherNames.forEach(other -> text(problems, "otherNames", other, LONGEST_NAME, "Each of the other names"));
        if (dateOfBirth != null) {
            Optional<LocalDate> born = born();
            problems.when(born.isEmpty(), "dateOfBirth", "not-a-date", "The date of birth must be a real date")
                    .when(
                            born.filter(day -> day.isAfter(today)).isPresent(),
                            "dateOfBirth",
                            "in-the-future",
                            "The date of birth must be in the past")
                    .when(
                            born.filter(day -> day.getYear() < EARLIEST).isPresent(),
                            "dateOfBirth",
                            "too-early",
                            "The date of birth must be after " + (EARLIEST - 1));
        }
        problems.when(
                nhsNumber != null && !NhsNumber.isOne(nhsNumber),
                "nhsNumber",
                "checksum",
                "The NHS number is not right: check its ten digits");
        text(problems, "address", address, LONGEST_ADDRESS, "The address");
        return problems;
    }

    Optional<LocalDate> born() {
        try {
            return Optional.ofNullable(dateOfBirth).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static void text(Problems problems, String field, @Nullable String value, int max, String what) {
        if (value != null) {
            problems.when(value.length() > max, field, "too-long", what + " must be " + max + " characters or fewer")
                    .when(
                            Text.hasForbiddenCharacters(value),
                            field,
                            "forbidden-character",
                            what + " must not contain control characters");
        }
    }

    @Override
    public String toString() {
        return "Identity[]"; // never who it is
    }
}
