package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.audit.sample.Drawing;
import org.goldthread.audit.sample.Drawn;
import org.goldthread.audit.sample.FrameRead;
import org.goldthread.audit.sample.RowProblem;
import org.goldthread.audit.sample.SamplePlan;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * How a case audit is to be opened, as it was sent.
 *
 * @param tool id of a published version of a tool
 * @param agencies of the audit's agencies; each has one auditor for each case
 * @param seed of the sample
 * @param size of the sample
 * @param strata columns of the list that the sample is spread over
 */
public record CaseTerms(
        @Nullable String tool,
        List<String> agencies,
        @Nullable LocalDate dueOn,
        @Nullable String seed,
        @Nullable Integer size,
        List<String> strata) {

    static final int MOST_CASES = 100;
    static final int MOST_AGENCIES = 20;
    private static final int LONGEST_SEED = 60;

    public CaseTerms {
        agencies = Given.words(agencies);
        strata = Given.words(strata);
    }

    /** The same with everything that has to be there. */
    record Checked(List<String> agencies, LocalDate dueOn, Drawn sample) {}

    /** What is wrong with it, else the sample. */
    Outcome<Checked> check(Activity activity, @Nullable ToolVersion version, FrameRead list, LocalDate today) {
        boolean forThis = version != null
                && version.isPublished()
                && version.content()
                        .auditTypes()
                        .contains(activity.registration().typeId());
        Problems problems = new Problems()
                .when(!forThis, "tool", "unknown-tool", "Select a published tool that is for this type of audit")
                .some("agencies", agencies, "Select the agencies that each name an auditor")
                .when(agencies.size() > MOST_AGENCIES, "agencies", "too-many", "Select at most 20 agencies")
                .when(
                        !activity.agencies().containsAll(agencies),
                        "agencies",
                        "not-involved",
                        "Only agencies that are involved in the audit can be asked: add the others to the audit first")
                .present("dueOn", dueOn, "Enter the day by which the cases are audited")
                .when(
                        dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))),
                        "dueOn",
                        "out-of-range",
                        "The day by which the cases are audited must be today or later, within a year");
        list.problems().stream().limit(1).forEach(problem -> problems.add("list", problem.code(), said(list, problem)));
        problems.when(
                        size == null || size < 1 || size > MOST_CASES,
                        "size",
                        "out-of-range",
                        "The number of cases to draw must be a whole number from 1 to " + MOST_CASES)
                .when(
                        size != null
                                && list.clean()
                                && size > list.frame().cases().size(),
                        "size",
                        "too-few-listed",
                        "The list has only " + list.frame().cases().size() + " cases")
                .when(
                        list.clean() && !list.frame().columns().containsAll(strata),
                        "strata",
                        "unknown-column",
                        "Spread the sample over columns of the list only: "
                                + String.join(", ", list.frame().columns()))
                .text("seed", seed, LONGEST_SEED, "a seed: any words or number");
        return problems.orElse(() -> Outcome.done(new Checked(
                agencies,
                Objects.requireNonNull(dueOn),
                Drawing.draw(
                        list.frame(),
                        new SamplePlan(
                                Objects.requireNonNull(Text.tidy(seed)), Objects.requireNonNull(size), strata)))));
    }

    private static String said(FrameRead list, RowProblem first) {
        int more = list.problems().size() - 1;
        return "Row " + first.row() + ": " + first.sentence() + (more == 0 ? "" : ", and " + more + " more problems");
    }
}
