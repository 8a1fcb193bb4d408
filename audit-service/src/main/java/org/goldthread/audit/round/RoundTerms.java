package org.goldthread.audit.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * How a round is to be opened, as it was sent.
 *
 * @param tool id of a published version of a tool
 * @param agencies of the audit's agencies
 * @param opensOn today where it is not said
 */
public record RoundTerms(
        @Nullable String tool,
        List<String> agencies,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String declaration) {

    public static final int LONGEST_DECLARATION = 2000;

    public RoundTerms {
        agencies = org.goldthread.learning.framework.Given.words(agencies);
    }

    /** The same with everything that has to be there. */
    record Given(List<String> agencies, LocalDate opensOn, LocalDate dueOn, String declaration) {}

    /** What is wrong with it. */
    Outcome<Given> check(Activity activity, @Nullable ToolVersion version, LocalDate today) {
        LocalDate opens = opensOn == null ? today : opensOn;
        Problems problems = new Problems()
                .when(
                        version == null
                                || !version.isPublished()
                                || !version.content()
                                        .auditTypes()
                                        .contains(activity.registration().typeId()),
                        "tool",
                        "unknown-tool",
                        "Select a published tool that is for this type of audit")
                .some("agencies", agencies, "Select the agencies that are asked for a return")
                .when(
                        !activity.agencies().containsAll(agencies),
                        "agencies",
                        "not-involved",
                        "Only agencies that are involved in the audit can be asked: add the others to the audit first")
                .when(opens.isBefore(today), "opensOn", "past", "The day it opens must be today or later")
                .present("dueOn", dueOn, "Enter the day by which returns are due")
                .when(
                        dueOn != null && !dueOn.isAfter(opens),
                        "dueOn",
                        "too-early",
                        "The day by which returns are due must be after the day it opens")
                .when(
                        dueOn != null && dueOn.isAfter(today.plusYears(3)),
                        "dueOn",
                        "too-late",
                        "The day by which returns are due must be within three years")
                .text("declaration", declaration, LONGEST_DECLARATION, "what is declared in submitting a return");
        return problems.orElse(() -> Outcome.done(new Given(
                agencies, opens, Objects.requireNonNull(dueOn), Objects.requireNonNull(Text.tidy(declaration)))));
    }
}
