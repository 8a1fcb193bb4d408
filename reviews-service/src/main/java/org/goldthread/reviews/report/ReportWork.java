package org.goldthread.reviews.report;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** What a report asks of people (M10). */
final class ReportWork {

    private static final String DESK = "desk";
    private static final String CONFIRM = "confirm";
    private static final String REWORK = "rework";

    private ReportWork() {}

    static WorkDue signDue(Report report, Signatory signatory) {
        return due(
                report,
                sign(signatory, report.number()),
                "Sign the report of a review",
                "report",
                "Read and sign",
                signatory.agency(),
                signatory.agency() == null ? Role.GROUP_CHAIR : Role.PARTNER_SIGNATORY,
                signatory.group());
    }

    static WorkSettled signSettled(Report report, Signatory signatory, String how) {
        return settled(report, sign(signatory, report.number()), how);
    }

    static WorkDue deskDue(Report report) {
        return officers(
                report, DESK, "Check a signed report for identities, and publish it", "publication", "Check it");
    }

    static WorkSettled deskSettled(Report report, String how) {
        return settled(report, DESK + report.number(), how);
    }

    static WorkDue confirmDue(Report report) {
        return officers(
                report,
                CONFIRM,
                "Release a report as the second person",
                "publication/release",
                "Look at it and release it");
    }

    static WorkSettled confirmSettled(Report report, String how) {
        return settled(report, CONFIRM + report.number(), how);
    }

    static WorkDue reworkDue(Report report) {
        return officers(report, REWORK, "A signatory sent a report back", "report", "Change the report");
    }

    static WorkSettled reworkSettled(Report report) {
        return settled(report, REWORK + report.number(), "done");
    }

    private static String sign(Signatory signatory, int version) {
        return "sign-" + version + "-" + signatory.seat();
    }

    private static WorkDue officers(Report report, String step, String title, String page, String button) {
        return due(report, step + report.number(), title, page, button, null, Role.PARTNERSHIP_OFFICER, null);
    }

    private static WorkDue due(
            Report report,
            String step,
            String title,
            String page,
            String button,
            @Nullable String agency,
            Role role,
            @Nullable String group) {
        return new WorkDue(
                task(report, step),
                "reviews",
                title,
                report.origin().reference(),
                "/reviews/activities/" + report.origin().reference() + "/" + page,
                button,
                agency,
                role.id(),
                group,
                null,
                Set.of());
    }

    private static WorkSettled settled(Report report, String step, String how) {
        return new WorkSettled(task(report, step), how, Set.of());
    }

    private static UUID task(Report report, String step) {
        return Ids.from("task", report.id().value(), step);
    }
}
