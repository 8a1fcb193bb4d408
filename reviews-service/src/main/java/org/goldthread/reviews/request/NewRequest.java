package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.goldthread.profile.Power;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to ask agencies for information.
 *
 * @param agencies those of the review that are asked
 * @param parts {@code chronology}, {@code agency-report}, or both
 * @param others other information, named in words
 * @param powerId the legal power in the profile; the only one where the profile has one
 * @param from first day of the time asked about
 * @param until last day of it
 * @param dueOn by when; not in the past
 * @param note to the agencies, without names
 * @param alsoFor references of parallel reviews that these requests have to serve too; they are shared with every
 *     parallel review that involves the agency in any case, but a review that is named here must be one
 */
public record NewRequest(
        List<String> agencies,
        List<String> parts,
        List<String> others,
        @Nullable String powerId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        List<String> alsoFor) {

    static final int MOST_OTHERS = 5;
    static final int MOST_REVIEWS = 10;
    static final int LONGEST_OTHER = 200;
    static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_YEARS = 2;

    public NewRequest {
        agencies = Given.words(agencies);
        parts = Given.words(parts);
        others = Given.words(others);
        powerId = Text.tidy(powerId);
        note = Text.tidy(note);
        alsoFor = Given.words(alsoFor);
    }

    /**
     * Everything that is wrong, in the form's order.
     *
     * @param involved agencies of the review
     */
    public Problems check(Framework framework, List<String> involved) {
        Problems problems = new Problems().some("agencies", agencies, "Select at least one agency");
        framework.checkAgencies(problems, "agencies", agencies);
        agencies.stream()
                .filter(agency -> !involved.contains(agency))
                .forEach(agency -> problems.add(
                        "agencies",
                        "not-involved",
                        framework.agencyName(agency) + " is not an agency of this review: add it to the review first"));
        problems.when(parts.isEmpty() && others.isEmpty(), "parts", "required", "Select what you ask for");
        parts.stream()
                .filter(part ->
                        PartKind.of(part).filter(kind -> kind != PartKind.OTHER).isEmpty())
                .forEach(part -> problems.add(
                        "parts", "unknown-part", "A part must be chronology or agency-report; name others in words"));
        problems.when(
                others.size() > MOST_OTHERS,
                "others",
                "too-many",
                "Name at most " + MOST_OTHERS + " other kinds of information");
        problems.optionalLines("others", others, LONGEST_OTHER, "each other kind of information");
        problems.when(power(framework).isEmpty(), "powerId", "unknown-power", "Select the legal power");
        problems.when(
                from != null && until != null && until.isBefore(from),
                "until",
                "before-the-first",
                "The last day must not be before the first");
        problems.present("dueOn", dueOn, "Enter the day by which you need it")
                .when(
                        dueOn != null && dueOn.isBefore(framework.today()),
                        "dueOn",
                        "in-the-past",
                        "The day by which you need it must be today or later")
                .when(
                        dueOn != null && dueOn.isAfter(framework.today().plusYears(LONGEST_YEARS)),
                        "dueOn",
                        "too-late",
                        "The day by which you need it must be within two years");
        problems.optionalText("note", note, LONGEST_NOTE, "the note")
                .when(
                        alsoFor.size() > MOST_REVIEWS,
                        "alsoFor",
                        "too-many",
                        "Name at most " + MOST_REVIEWS + " parallel reviews");
        return problems;
    }

    private Optional<Power> power(Framework framework) {
        List<Power> powers = framework.profile().powers();
        return powerId == null && powers.size() == 1
                ? Optional.of(powers.get(0))
                : powers.stream().filter(power -> power.id().equals(powerId)).findFirst();
    }

    /** What each agency is asked; only after {@link #check} found nothing wrong. */
    public Asked asked(Framework framework) {
        Power power = power(framework).orElseThrow();
        List<Asked.Item> items = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            if (parts.contains(kind.id())) {
                items.add(new Asked.Item(kind.id(), kind, kind.words()));
            }
        }
        for (int i = 0; i < others.size(); i++) {
            items.add(new Asked.Item("other-" + (i + 1), PartKind.OTHER, others.get(i)));
        }
        return new Asked(items, power.id(), power.name(), from, until, Objects.requireNonNull(dueOn), note);
    }

    /** "Chronology, Agency report". */
    static String words(Asked asked) {
        return asked.parts().stream().map(Asked.Item::words).collect(Collectors.joining(", "));
    }
}
