package org.goldthread.reviews.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What the scope should become. Absent fields are emptied.
 *
 * @param lines key lines of enquiry, at most 30 of at most 500 characters
 * @param from first day of the time window
 * @param until last day of it, not before the first and not after today
 * @param people at most 40, each under a {@link Pseudonym}
 * @param practitioners by role, at most 60 of at most 120 characters
 */
public record ScopeDraft(
        List<String> lines,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Person> people,
        List<String> practitioners) {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_PEOPLE = 40;
    private static final int LONGEST_ABOUT = 200;
    private static final int MOST_PRACTITIONERS = 60;
    private static final int LONGEST_PRACTITIONER = 120;
    private static final int EARLIEST = 1950;

    public ScopeDraft {
        lines = Given.words(lines);
        people = tidy(Given.list(people));
        practitioners = Given.words(practitioners);
    }

    private static List<Person> tidy(List<Person> given) {
        List<Person> tidy = new ArrayList<>();
        for (Person person : given) {
            String pseudonym = Text.tidy(person.pseudonym());
            if (pseudonym != null || Text.tidy(person.about()) != null) {
                tidy.add(new Person(
                        pseudonym == null ? "" : pseudonym.replaceAll("\\s+", " "), Text.tidy(person.about())));
            }
        }
        return List.copyOf(tidy);
    }

    /** Everything that is wrong, in the form's order. What was written is not repeated in a sentence. */
    public Problems check(LocalDate today) {
        Problems problems = new Problems();
        few(problems, "lines", lines, MOST_LINES, LONGEST_LINE, "key lines of enquiry");
        problems.when(
                        from != null && from.getYear() < EARLIEST,
                        "from",
                        "too-early",
                        "The first day must be after " + (EARLIEST - 1))
                .when(
                        from != null && from.isAfter(today),
                        "from",
                        "in-the-future",
                        "The first day must be today or in the past")
                .when(
                        from != null && until != null && until.isBefore(from),
                        "until",
                        "before-start",
                        "The last day must not be before the first")
                .when(
                        until != null && until.isAfter(today),
                        "until",
                        "in-the-future",
                        "The last day must be today or in the past");
        checkPeople(problems);
        few(problems, "practitioners", practitioners, MOST_PRACTITIONERS, LONGEST_PRACTITIONER, "practitioners");
        return problems;
    }

    private void checkPeople(Problems problems) {
        problems.when(people.size() > MOST_PEOPLE, "people", "too-many", "Enter at most " + MOST_PEOPLE + " people");
        Set<String> known = new HashSet<>();
        for (int i = 0; i < Math.min(people.size(), MOST_PEOPLE); i++) {
            Person person = people.get(i);
            String where = " (person " + (i + 1) + ")";
            problems.when(
                            !Pseudonym.isOne(person.pseudonym()),
                            "people",
                            "not-a-pseudonym",
                            "Write a pseudonym such as Child A, Mother or Sibling 1, not a name" + where)
                    .when(
                            !known.add(Pseudonym.key(person.pseudonym())),
                            "people",
                            "twice",
                            "Each pseudonym can stand there once" + where);
        }
        problems.optionalLines(
                "people",
                people.stream()
                        .map(person -> person.about() == null ? "" : person.about())
                        .toList(),
                LONGEST_ABOUT,
                "who each person is");
    }

    private static void few(Problems problems, String field, List<String> entries, int most, int longest, String what) {
        problems.when(entries.size() > most, field, "too-many", "Enter at most " + most + " " + what)
                .optionalLines(field, entries, longest, "each of the " + what);
    }
}
