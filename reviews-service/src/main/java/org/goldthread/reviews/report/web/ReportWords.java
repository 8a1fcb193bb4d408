package org.goldthread.reviews.report.web;

import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.report.Report;

/** How pages speak of reports. */
public final class ReportWords {

    private ReportWords() {}

    public static Tag state(Report report) {
        if (report.publication().released() != null) {
            return Tag.done("Published");
        }
        if (report.signed()) {
            return Tag.done("Signed");
        }
        if (report.asked()) {
            return Tag.inProgress("Waiting for signatures");
        }
        return report.sentBack().isPresent() ? Tag.soon("Sent back") : Tag.waiting("Being written");
    }

    static String stands(Report report) {
        if (report.publication().released() != null) {
            return "published";
        }
        if (report.asked()) {
            int of = report.signatories().size();
            return (of - report.waitedFor().size()) + " of " + of + " signed";
        }
        return "version " + report.number();
    }

    /** "3 December 2026, 14:05 by Partnership officer". */
    public static String mark(By.Mark mark) {
        return PageWords.moment(mark.at()) + " by "
                + Role.of(mark.role()).map(Role::words).orElse("the service");
    }
}
