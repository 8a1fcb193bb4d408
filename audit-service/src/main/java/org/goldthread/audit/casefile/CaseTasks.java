package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** What is due because of a case audit, in the words of the inbox. */
final class CaseTasks {

    private static final String SERVICE = "audits";
    private static final String ACT = "Act today: a child may be unsafe";
    private static final String CONFIRM = "Confirm that a child is safe";

    private CaseTasks() {}

    static WorkDue auditCase(CaseSheet sheet) {
        return due(
                Ids.from("task", sheet.id(), "audit"),
                "Audit case " + sheet.number(),
                sheet.origin().reference() + ", case " + sheet.number(),
                "/audits/sheets/" + sheet.id(),
                "Audit the case",
                sheet.agency(),
                null,
                sheet.dueOn());
    }

    static WorkSettled caseAudited(CaseSheet sheet) {
        return WorkSettled.done(Ids.from("task", sheet.id(), "audit"), Set.of());
    }

    static WorkDue agreeGrade(CaseFile file) {
        return due(
                Ids.from("task", file.id(), "grade"),
                "Agree the multi-agency grade of case " + file.number(),
                file.origin().reference() + ", case " + file.number(),
                "/audits/cases/" + file.id(),
                "Record the grade",
                null,
                Role.PARTNERSHIP_OFFICER,
                null);
    }

    static WorkSettled gradeAgreed(CaseFile file) {
        return WorkSettled.done(Ids.from("task", file.id(), "grade"), Set.of());
    }

    static WorkDue actAsLead(SafetyConcern one, LocalDate today) {
        return concern(one, "lead", ACT, "Say what was done", one.agency(), Role.STRATEGIC_LEAD, today);
    }

    static WorkDue actAsOfficer(SafetyConcern one, LocalDate today) {
        return concern(one, "officer", ACT, "Say what was done", null, Role.PARTNERSHIP_OFFICER, today);
    }

    static WorkSettled actedAsLead(SafetyConcern one) {
        return settled(one, "lead");
    }

    static WorkSettled actedAsOfficer(SafetyConcern one) {
        return settled(one, "officer");
    }

    static WorkDue confirmAsLead(SafetyConcern one, LocalDate today) {
        return concern(one, "confirm-lead", CONFIRM, "Confirm", one.agency(), Role.STRATEGIC_LEAD, today);
    }

    static WorkDue confirmAsOfficer(SafetyConcern one, LocalDate today) {
        return concern(one, "confirm-officer", CONFIRM, "Confirm", null, Role.PARTNERSHIP_OFFICER, today);
    }

    static WorkSettled confirmedAsLead(SafetyConcern one) {
        return settled(one, "confirm-lead");
    }

    static WorkSettled confirmedAsOfficer(SafetyConcern one) {
        return settled(one, "confirm-officer");
    }

    private static WorkDue concern(
            SafetyConcern one,
            String step,
            String title,
            String action,
            @Nullable String agency,
            Role role,
            LocalDate today) {
        return due(
                id(one, step),
                title,
                one.origin().reference() + ", case " + one.number(),
                "/audits/concerns/" + one.id(),
                action,
                agency,
                role,
                today);
    }

    private static WorkSettled settled(SafetyConcern one, String step) {
        return WorkSettled.done(id(one, step), Set.of());
    }

    private static UUID id(SafetyConcern one, String step) {
        return Ids.from("task", one.id(), step, one.round());
    }

    private static WorkDue due(
            UUID id,
            String title,
            String about,
            String path,
            String action,
            @Nullable String agency,
            @Nullable Role role,
            @Nullable LocalDate dueOn) {
        return new WorkDue(
                id,
                SERVICE,
                title,
                about,
                path,
                action,
                agency,
                role == null ? null : role.id(),
                null,
                dueOn,
                Set.of());
    }
}
