package org.goldthread.audit.results;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A round's results for programs, every agency's grades included (A9). */
@RestController
class ResultsApi {

    private final ReadingResults reading;
    private final ReadingActivities activities;

    ResultsApi(ReadingResults reading, ReadingActivities activities) {
        this.reading = reading;
        this.activities = activities;
    }

    /** A standard: its agencies by grade, best grade first. */
    record StandardView(
            String id,
            String name,
            List<Integer> counts,
            int notApplicable,
            int graded,
            int met,
            @Nullable Double optimismGap,
            int optimismPairs) {}

    /** An agency's grade for a standard; the two are kept apart. */
    record GradeView(
            String agency,
            String standard,
            @Nullable String self,
            @Nullable String panel) {}

    /**
     * The results.
     *
     * @param grades the scale's grades, best first
     */
    record ResultsView(String basis, List<String> grades, List<StandardView> standards, List<GradeView> cells) {
        static ResultsView of(Results results) {
            List<GradeView> cells = new ArrayList<>();
            for (ReturnLine line : results.lines()) {
                results.tool()
                        .standards()
                        .forEach(standard -> cells.add(new GradeView(
                                line.agency(), standard.id(), line.self(standard.id()), line.panel(standard.id()))));
            }
            return new ResultsView(
                    results.basis().word(),
                    results.tool().scale().steps().stream()
                            .map(step -> step.id())
                            .toList(),
                    results.standards().stream()
                            .map(one -> new StandardView(
                                    one.id(),
                                    one.name(),
                                    one.counts(),
                                    one.notApplicable(),
                                    one.graded(),
                                    one.met(),
                                    one.gap(),
                                    one.pairs()))
                            .toList(),
                    cells);
        }
    }

    @GetMapping("/api/audits/v1/activities/{id}/results")
    @Operation(operationId = "readResults", summary = "The round's results: standards and each agency's grades")
    ResponseEntity<Object> results(
            Actor actor, @PathVariable ActivityId id, @RequestParam(required = false) @Nullable String basis) {
        return activities
                .one(actor, id)
                .then(activity -> reading.of(activity.value(), Basis.of(basis))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())))
                .fold(results -> ResponseEntity.ok(ResultsView.of(results)), Answers::refused);
    }
}
