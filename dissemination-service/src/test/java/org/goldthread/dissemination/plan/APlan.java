package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.dissemination.testing.Given;

/** Plans that tests start from. */
final class APlan {

    static final LocalDate APPROVE_BY = LocalDate.of(2026, 4, 27);
    static final LocalDate EXPECTED = LocalDate.of(2026, 5, 20);

    private APlan() {}

    static PlanRow.Content row(String reach) {
        return new PlanRow.Content(
                "Professionals know what to do differently, and why.",
                reach.equals("public") ? "general-public" : reach,
                reach,
                List.of("one-minute-guide", "cascade"),
                "Every agency has reported whom it reached.",
                "Learning and Development Group",
                LocalDate.of(2026, 6, 12));
    }

    static DisseminationPlan drafted(String... reaches) {
        return drafted("multi-agency", List.of("solihull-council", "west-midlands-police"), reaches);
    }

    static DisseminationPlan drafted(String scope, List<String> concerned, String... reaches) {
        return DisseminationPlan.draft(
                        Given.learning(scope),
                        concerned,
                        List.of(reaches).stream()
                                .map(reach -> PlanRow.drafted(row(reach), "SOL App. C"))
                                .toList(),
                        "ldg",
                        "v1",
                        EXPECTED,
                        Given.officer())
                .after();
    }

    static DisseminationPlan sent(String... reaches) {
        return drafted(reaches)
                .send("ldg", APPROVE_BY, Given.officer())
                .orThrow()
                .after();
    }

    static DisseminationPlan approved(String... reaches) {
        return sent(reaches)
                .approve(List.of("solihull-council", "west-midlands-police"), EXPECTED, Given.chair())
                .orThrow()
                .after();
    }
}
