package org.goldthread.reviews.outside.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.Owing;
import org.goldthread.reviews.outside.ReportState;

/** How pages say things of yearly reports, and where they are. */
final class ReportWords {

    static final String LIST = "/reviews/annual-reports";

    private ReportWords() {}

    static String path(OwedReport report) {
        return LIST + "/" + report.id();
    }

    static Tag state(OwedReport report, LocalDate today) {
        return switch (report.state()) {
            case RECEIVED -> Tag.done(report.state().words());
            case NOT_OWED -> Tag.waiting(report.state().words());
            case INCOMPLETE ->
                report.isOverdue(today)
                        ? Tag.overdue("Incomplete and overdue")
                        : Tag.soon(report.state().words());
            case DUE -> report.isOverdue(today) ? Tag.overdue("Overdue") : Tag.waiting("Due");
        };
    }

    /** The years that can be asked for, the latest first. */
    static List<Choice> years(Framework today) {
        int last = Owing.lastYear(today.today());
        List<Choice> years = new ArrayList<>();
        for (int year = last + 1; year >= last - 2; year--) {
            years.add(Choice.of(String.valueOf(year), "1 April " + (year - 1) + " to 31 March " + year));
        }
        return years;
    }

    static List<Choice> states() {
        List<Choice> states = new ArrayList<>();
        states.add(Choice.of("", "All"));
        states.add(Choice.of("overdue", "Overdue"));
        for (ReportState state : ReportState.values()) {
            states.add(Choice.of(state.word(), state.words()));
        }
        return states;
    }
}
