package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to refer a case (R2).
 *
 * @param referredBy the agency that refers; its own people and systems may leave it out
 * @param title the incident in a few words, at most {@value #LONGEST_TITLE} characters
 * @param child the child's pseudonym: "Child" and one or two capital letters or digits; several: "Children A and B"
 * @param whatHappened in plain words, at most {@value #LONGEST_TEXT} characters, without names
 * @param safetyAction what was done at once to make children safe
 * @param incidentOn the day of the incident; may be absent where it was no single day
 * @param awareOn the day on which the agency became aware
 * @param agencies agencies known to be involved
 * @param facts answers to the profile's questions of fact, as far as they are known
 */
public record NewReferral(
        @Nullable String referredBy,
        @Nullable String title,
        @Nullable String child,
        @Nullable String whatHappened,
        @Nullable String safetyAction,
        @Nullable LocalDate incidentOn,
        @Nullable LocalDate awareOn,
        List<String> agencies,
        Map<String, String> facts) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_TEXT = 6000;
    private static final int EARLIEST = 1990;
    private static final Pattern PSEUDONYM =
            Pattern.compile("Child(?:ren)? (?:[A-Z]{1,2}|\\d{1,2})(?:(?:, | and )(?:[A-Z]{1,2}|\\d{1,2})){0,9}");

    public NewReferral {
        referredBy = Text.tidy(referredBy);
        title = Text.tidy(title);
        child = Text.tidy(child);
        whatHappened = Text.tidy(whatHappened);
        safetyAction = Text.tidy(safetyAction);
        agencies = Given.words(agencies);
        facts = Facts.tidy(facts);
    }

    /** The same, referred by this agency. */
    NewReferral by(@Nullable String agency) {
        return new NewReferral(agency, title, child, whatHappened, safetyAction, incidentOn, awareOn, agencies, facts);
    }

    /** Everything that is wrong, in the form's order. */
    public Problems check(Framework framework) {
        Problems problems = new Problems();
        framework.checkAgencies(problems, "referredBy", referredBy == null ? List.of() : List.of(referredBy));
        problems.text("title", title, LONGEST_TITLE, "what happened in a few words");
        problems.when(
                child == null || !PSEUDONYM.matcher(child).matches(),
                "child",
                "not-a-pseudonym",
                "Enter the child’s pseudonym, such as “Child A”");
        problems.text("whatHappened", whatHappened, LONGEST_TEXT, "what happened");
        problems.optionalText("safetyAction", safetyAction, LONGEST_TEXT, "the immediate safety action");
        dates(problems, framework.today());
        framework.checkAgencies(problems, "agencies", agencies);
        Facts.check(problems, framework.profile(), facts);
        return problems;
    }

    private void dates(Problems problems, LocalDate today) {
        problems.when(
                        incidentOn != null && (incidentOn.isAfter(today) || incidentOn.getYear() < EARLIEST),
                        "incidentOn",
                        "out-of-range",
                        "The date of the incident must be today or in the past, after 1989")
                .present("awareOn", awareOn, "Enter the date when the agency became aware")
                .when(
                        awareOn != null && (awareOn.isAfter(today) || awareOn.getYear() < EARLIEST),
                        "awareOn",
                        "out-of-range",
                        "The date when the agency became aware must be today or in the past, after 1989")
                .when(
                        awareOn != null && incidentOn != null && awareOn.isBefore(incidentOn),
                        "awareOn",
                        "before-the-incident",
                        "The agency cannot have become aware before the incident");
    }

    Account account() {
        List<String> involved = new ArrayList<>(agencies);
        if (referredBy != null && !involved.contains(referredBy)) {
            involved.add(0, referredBy);
        }
        return new Account(
                Objects.requireNonNull(title),
                Objects.requireNonNull(child),
                Objects.requireNonNull(whatHappened),
                safetyAction,
                incidentOn,
                Objects.requireNonNull(awareOn),
                involved);
    }
}
