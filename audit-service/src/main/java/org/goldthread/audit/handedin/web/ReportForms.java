package org.goldthread.audit.handedin.web;

import org.goldthread.audit.handedin.AgencyReport;
import org.goldthread.audit.handedin.ReportId;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Tag;

/** What the pages of reports share: where a report is, how far, and the fields of its form in their order. */
final class ReportForms {

    static final String[] ORDER = {"title", "objectives", "outcomes", "actionPlan", "what", "dueOn", "file"};

    private ReportForms() {}

    static Tag state(AgencyReport report) {
        return switch (report.state()) {
            case HANDED_IN -> Tag.inProgress(report.state().words());
            case MORE_ASKED -> Tag.waiting(report.state().words());
            case ACCEPTED -> Tag.done(report.state().words());
        };
    }

    static AgencyReport.Sent sent(Form form) {
        return new AgencyReport.Sent(
                form.text("title"), form.text("objectives"), form.text("outcomes"), form.text("actionPlan"));
    }

    static String path(ReportId id) {
        return "/audits/reports/" + id;
    }
}
