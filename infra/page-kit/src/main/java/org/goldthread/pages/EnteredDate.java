package org.goldthread.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in a date's three boxes. */
public sealed interface EnteredDate {

    /** All three boxes are empty. */
    record Absent() implements EnteredDate {}

    /** A real date. */
    record Given(LocalDate day) implements EnteredDate {}

    /** Something that is no date; {@code wrong} ends a sentence that starts with the field's name. */
    record Unreadable(String wrong) implements EnteredDate {}

    /** The date, where there is one. */
    default Optional<LocalDate> date() {
        return this instanceof Given given ? Optional.of(given.day()) : Optional.empty();
    }

    /** "Due date must be a real date", or nothing where the boxes are empty or right. */
    default Optional<Problem> problem(String field, String name) {
        return this instanceof Unreadable unreadable
                ? Optional.of(new Problem(field, name + " " + unreadable.wrong()))
                : Optional.empty();
    }

    static EnteredDate of(String day, String month, String year) {
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return new Absent();
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            return new Unreadable("must include a day, a month and a year");
        }
        if (!year.matches("\\d{4}")) {
            return new Unreadable("must have a year of 4 numbers");
        }
        try {
            return new Given(LocalDate.of(Integer.parseInt(year), MonthWords.number(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException unreal) {
            return new Unreadable("must be a real date");
        }
    }
}
