package org.goldthread.reviews.report.web;

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

/** The tab "Report" of a review. */
@Component
@Order(700)
class ReportSection implements ActivitySection {

    private final ReadingReport reading;

    ReportSection(ReadingReport reading) {
        this.reading = reading;
    }

    @Override
    public String tab() {
        return "report";
    }

    @Override
    public String words() {
        return "Report";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!reading.isReview(activity) || !ReportPermissions.mayRead(actor, activity)) {
            return Optional.empty();
        }
        return Optional.of(reading.of(actor, activity)
                .map(Stored::value)
                .map(ReportWords::stands)
                .orElse("none"));
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!reading.isReview(activity) || !ReportPermissions.mayWrite(actor, activity)) {
            return List.of();
        }
        Optional<Report> report = reading.of(actor, activity).map(Stored::value);
        if (report.isEmpty()) {
            return List.of(Task.of("Write the report", path, Tag.waiting("Not started")));
        }
        return List.of(
                report.get().signed() || report.get().publication().released() != null
                        ? Task.completed("Write the report", path)
                        : Task.of("Write the report", path, ReportWords.state(report.get())));
    }
}
