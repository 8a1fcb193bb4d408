package org.goldthread.audit.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A round's grades as CSV: a row an agency and standard, the two grades apart. */
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
        Activity activity = activities.one(actor, reference).fold(found -> found.value(), why -> {
            throw new PageRefused(why);
        });
        Results results =
                reading.of(activity, Basis.STANDING).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        GradeScale scale = results.tool().scale();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"results-" + activity.reference().text() + ".csv\"");
        CsvWriter csv = CsvWriter.builder().build(response.getWriter());
        csv.writeRecord("Agency", "Standard", "Own grade", "Panel’s grade", "State of the return");
        for (ReturnLine line : results.lines()) {
            results.tool()
                    .standards()
                    .forEach(standard -> csv.writeRecord(
                            harmless(framework.now().agencyName(line.agency())),
                            harmless(standard.name()),
                            harmless(said(scale, line.self(standard.id()))),
                            harmless(said(scale, line.panel(standard.id()))),
                            line.state().words()));
        }
        csv.flush();
    }

    private static String said(GradeScale scale, @Nullable String grade) {
        return grade == null ? "" : scale.words(grade);
    }

    /** A spreadsheet takes what begins like this for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
