package org.goldthread.reviews.desk.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Publication" of a review that has a report. */
@Component
@Order(710)
class DeskSection implements ActivitySection {

    private final ReadingReport reading;

    DeskSection(ReadingReport reading) {
        this.reading = reading;
    }

    @Override
    public String tab() {
        return "publication";
    }

    @Override
    public String words() {
        return "Publication";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return ReportPermissions.mayRelease(actor)
                ? report(actor, activity).map(DeskSection::stands)
                : Optional.empty();
    }

    private static String stands(Report report) {
        if (report.publication().released() != null) {
            return "published";
        }
        if (report.publication().proposed() != null) {
            return "proposed";
        }
        return report.signed() ? "to be checked" : "not signed yet";
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!ReportPermissions.mayRelease(actor)) {
            return List.of();
        }
        return report(actor, activity)
                .filter(report -> report.publication().takenDown().isEmpty()
                        || report.publication().released() != null)
                .map(report -> List.of(
                        report.publication().released() != null
                                ? Task.completed("Publish the report", path)
                                : report.signed()
                                        ? Task.of("Publish the report", path, Tag.inProgress("Ready to be checked"))
                                        : Task.cannotStartYet("Publish the report", "It is signed first")))
                .orElse(List.of());
    }

    private Optional<Report> report(Actor actor, Activity activity) {
        return reading.isReview(activity) ? reading.of(actor, activity).map(Stored::value) : Optional.empty();
    }
}
