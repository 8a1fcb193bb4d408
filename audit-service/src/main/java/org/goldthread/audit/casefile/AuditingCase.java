package org.goldthread.audit.casefile;

import java.util.List;
import java.util.Map;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** An agency's auditor takes a case, answers the tool, grades and hands in (A7). */
@Service
public class AuditingCase {

    private final CaseSheets sheets;
    private final CaseFiles files;
    private final CaseAudits audits;
    private final ReadingCases reading;
    private final CurrentFramework framework;

    public AuditingCase(
            CaseSheets sheets, CaseFiles files, CaseAudits audits, ReadingCases reading, CurrentFramework framework) {
        this.sheets = sheets;
        this.files = files;
        this.audits = audits;
        this.reading = reading;
        this.framework = framework;
    }

    public Outcome<Stored<CaseSheet>> take(By by, CaseSheetId id, boolean independent) {
        return ofTheAgency(by, id)
                .then(seen -> sheets.change(by, id, null, sheet -> sheet.take(independent, framework.mark(by))));
    }

    public Outcome<Stored<CaseSheet>> handOver(By by, CaseSheetId id, @Nullable Long version) {
        return reading.sheet(by.actor(), id)
                .then(seen -> CasePermissions.mayHandOver(by.actor(), seen.value())
                        ? sheets.change(by, id, version, CaseSheet::handOver)
                        : Outcome.refused(new Refusal.Rule(
                                "not-yours-to-give",
                                "Only its auditor, the agency’s link or strategic lead, or an officer gives a case to another auditor",
                                "default")));
    }

    public Outcome<Stored<CaseSheet>> notInvolved(
            By by, CaseSheetId id, @Nullable Long version, @Nullable String reason) {
        return asAuditor(by, id)
                .then(seen ->
                        sheets.change(by, id, version, sheet -> sheet.notInvolved(reason, version, framework.mark(by))))
                .map(this::askForGrade);
    }

    /** Keeps answers; {@code version} is the sheet's that the auditor saw. */
    public Outcome<Stored<CaseSheet>> answer(
            By by, CaseSheetId id, @Nullable Long version, Map<String, AnswerText> given) {
        return asAuditor(by, id)
                .then(seen -> sheets.change(
                        by, id, version, sheet -> sheet.answer(given, tool(sheet), version, framework.mark(by))));
    }

    public Outcome<Stored<CaseSheet>> submit(By by, CaseSheetId id, @Nullable Long version, CaseSheet.Grading grading) {
        return asAuditor(by, id)
                .then(seen ->
                        sheets.change(by, id, version, sheet -> sheet.submit(grading, tool(sheet), framework.mark(by))))
                .map(this::askForGrade);
    }

    private Stored<CaseSheet> askForGrade(Stored<CaseSheet> stored) {
        allIn(stored.value().caseFile(), sheets.of(stored.value().caseFile()));
        return stored;
    }

    private void allIn(CaseFileId file, List<CaseSheet> ofCase) {
        if (ReadingCases.allIn(ofCase)) {
            files.change(By.of(Actor.house(framework.service())), file, null, one -> Outcome.done(one.allIn()));
        }
    }

    /** Asks for the grades that a service which was stopped did not come to ask for. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 300_000)
    public void askWhereAllAreIn() {
        for (CaseAudit audit : audits.underWay()) {
            for (CaseFile file : files.of(audit.id())) {
                if (!file.ready() && file.graded() == null) {
                    allIn(file.id(), sheets.of(file.id()));
                }
            }
        }
    }

    private Outcome<CaseSheet> ofTheAgency(By by, CaseSheetId id) {
        return reading.sheet(by.actor(), id)
                .then(seen -> CasePermissions.mayAudit(by.actor(), seen.value().agency())
                        ? Guard.unless(
                                reading.closed(by.actor(), seen.value().audit()), () -> Outcome.done(seen.value()))
                        : Outcome.refused(new Refusal.Rule(
                                "not-your-agency", "Only people of the agency itself audit for it", "default")));
    }

    private Outcome<CaseSheet> asAuditor(By by, CaseSheetId id) {
        return ofTheAgency(by, id)
                .then(sheet ->
                        sheet.auditor() == null || sheet.isAuditor(by.actor().subject())
                                ? Outcome.done(sheet)
                                : Outcome.refused(new Refusal.Rule(
                                        "not-the-auditor",
                                        "A colleague audits this case. The link or strategic lead can give it to you",
                                        "default")));
    }

    private ToolContent tool(CaseSheet sheet) {
        return reading.tool(sheet);
    }
}
