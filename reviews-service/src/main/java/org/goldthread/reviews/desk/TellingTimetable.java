package org.goldthread.reviews.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityFollower;
import org.goldthread.reviews.deadline.NotingPublication;
import org.goldthread.reviews.report.PublicationRule;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Release;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.Reports;
import org.springframework.stereotype.Component;

/**
 * Tells the case's timetable what the desk did: the day of the advance copies, the first day of publication after them,
 * and that the report is published. Looked at again at start, so that a crash in between leaves nothing untold.
 */
@Component
class TellingTimetable implements ActivityFollower {

    private final Reports reports;
    private final ReadingReport reading;
    private final NotingPublication noting;

    TellingTimetable(Reports reports, ReadingReport reading, NotingPublication noting) {
        this.reports = reports;
        this.reading = reading;
        this.noting = noting;
    }

    @Override
    public void follow(By by, Activity activity) {
        if (reading.isReview(activity)) {
            reports.ofReview(activity.id().value())
                    .map(Stored::value)
                    .flatMap(report -> known(report, reading.rule(activity)))
                    .ifPresent(known -> noting.note(by, activity, known));
        }
    }

    /** Nothing while neither copies were sent nor anything is public. */
    private static Optional<NotingPublication.Known> known(Report report, PublicationRule rule) {
        Release released = report.publication().released();
        Optional<LocalDate> copied = report.publication().copiesOf(report.number());
        if (released == null && copied.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NotingPublication.Known(
                rule.copies() == null ? null : rule.copies().id(),
                copied.orElse(null),
                released == null ? copied.map(rule::firstDay).orElse(null) : released.on(),
                released != null));
    }
}
