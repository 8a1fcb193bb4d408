package org.goldthread.reviews.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.Agency;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it is entered.
 *
 * @param ties employers and other bodies, present and past; at most 20
 * @param tiedToCase has to be answered
 * @param caseTie what ties the person to the case; needed where something does
 * @param interests any other interest, at most 1,000 characters
 * @param declaredOn not in the future
 */
public record NewDeclaration(
        List<Tie> ties,
        @Nullable Boolean tiedToCase,
        @Nullable String caseTie,
        @Nullable String interests,
        @Nullable LocalDate declaredOn) {

    static final int MOST_TIES = 20;
    static final int LONGEST = 1_000;
    private static final int LONGEST_EMPLOYER = 200;
    private static final int FIRST_YEAR = 1950;

    public NewDeclaration {
        ties = ties == null
                ? List.of()
                : ties.stream()
                        .filter(Objects::nonNull)
                        .filter(tie -> tie.agency() != null || tie.employer() != null)
                        .toList();
        caseTie = Text.tidy(caseTie);
        interests = Text.tidy(interests);
    }

    void check(Problems problems, Framework framework) {
        problems.when(ties.size() > MOST_TIES, "ties", "too-many", "Enter at most " + MOST_TIES + " employers");
        framework.checkAgencies(
                problems,
                "ties",
                ties.stream().map(Tie::agency).filter(Objects::nonNull).toList());
        ties.forEach(tie -> check(problems, tie, framework));
        problems.present("tiedToCase", tiedToCase, "Select whether anything ties the person to the case");
        if (Boolean.TRUE.equals(tiedToCase)) {
            problems.text("caseTie", caseTie, LONGEST, "what ties the person to the case");
        }
        problems.optionalText("interests", interests, LONGEST, "the interests");
        problems.present("declaredOn", declaredOn, "Enter the day on which the person declared this")
                .when(
                        declaredOn != null && declaredOn.isAfter(framework.today()),
                        "declaredOn",
                        "in-the-future",
                        "The day of the declaration must be today or in the past")
                .when(
                        declaredOn != null && declaredOn.getYear() < 1990,
                        "declaredOn",
                        "too-early",
                        "The day of the declaration must be after 1989");
    }

    /** An agency that is named in words would not be compared with those under review. */
    private static void check(Problems problems, Tie tie, Framework framework) {
        int year = framework.today().getYear();
        problems.optionalText("ties", tie.employer(), LONGEST_EMPLOYER, "the employer");
        framework.agencies().stream()
                .map(Agency::name)
                .filter(name -> plain(name).equals(plain(tie.employer())))
                .findFirst()
                .ifPresent(name -> problems.add(
                        "ties", "agency-in-words", name + " is an agency of the partnership: select it in the list"));
        Integer from = tie.from();
        Integer until = tie.until();
        problems.when(
                        wrong(from, year) || wrong(until, year),
                        "ties",
                        "year",
                        "Years must be between " + FIRST_YEAR + " and " + year)
                .when(
                        from != null && until != null && until < from,
                        "ties",
                        "before-start",
                        "The last year must not be before the first");
    }

    private static String plain(@Nullable String name) {
        return name == null
                ? ""
                : name.toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static boolean wrong(@Nullable Integer year, int now) {
        return year != null && (year < FIRST_YEAR || year > now);
    }

    Declaration made(Mark by) {
        return new Declaration(
                ties,
                Boolean.TRUE.equals(tiedToCase) ? caseTie : null,
                interests,
                Objects.requireNonNull(declaredOn),
                by);
    }
}
