package org.goldthread.audit.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A round's grades as CSV: a row an agency and standard, the two grades apart. An agency gets its own grades beside the
 * whole, which names nobody.
 */
@Controller
class ResultsCsv {

    private final ReadingResults reading;
    private final ReadingActivities activities;
    private final CurrentFramework framework;

    ResultsCsv(ReadingResults reading, ReadingActivities activities, CurrentFramework framework) {
        this.reading = reading;
        this.activities = activities;
        this.framework = framework;
    }

    @GetMapping("/audits/activities/{reference}/results/csv")
    void csv(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        Activity activity = activities.one(actor, reference).map(Stored::value).orElseThrow(PageRefused::new);
        if (!Readers.readsEverything(actor)) {
            own(
                    reading.own(actor, activity).orElseThrow(() -> new PageRefused(new Refusal.Missing())),
                    activity,
                    response);
            return;
        }
        Results results =
                reading.of(activity, Basis.STANDING).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        GradeScale scale = results.tool().scale();
        try (CsvFile csv = CsvFile.download(
                response,
                "results-" + activity.reference().text() + ".csv",
                "Agency",
                "Standard",
                "Own grade",
                "Panel’s grade",
                "State of the return")) {
            for (ReturnLine line : results.lines()) {
                results.tool()
                        .standards()
                        .forEach(standard -> csv.row(
                                framework.now().agencyName(line.agency()),
                                standard.name(),
                                said(scale, line.self(standard.id())),
                                said(scale, line.panel(standard.id())),
                                line.state().words()));
            }
        }
    }

    private static void own(AgencyResults own, Activity activity, HttpServletResponse response) throws IOException {
        Whole whole = own.whole();
        CsvFile.send(
                response,
                "own-results-" + activity.reference().text() + ".csv",
                whole.headings(AgencyResults.OWN, AgencyResults.PANEL),
                own.lines(),
                own::cells);
    }

    private static String said(GradeScale scale, @Nullable String grade) {
        return grade == null ? "" : scale.words(grade);
    }
}
