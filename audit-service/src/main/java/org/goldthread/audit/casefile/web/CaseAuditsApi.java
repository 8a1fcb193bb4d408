package org.goldthread.audit.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.agreement.Agreement;
import org.goldthread.audit.casefile.CaseAudit;
import org.goldthread.audit.casefile.CaseAudits;
import org.goldthread.audit.casefile.CaseFiles;
import org.goldthread.audit.casefile.CaseMeeting;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheets;
import org.goldthread.audit.casefile.CaseTerms;
import org.goldthread.audit.casefile.ComparingGrades;
import org.goldthread.audit.casefile.ConcludingCase;
import org.goldthread.audit.casefile.DrawingCases;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An audit's sample, meetings and agreement, for programs (A7). */
@RestController
@RequestMapping("/api/audits/v1/activities/{id}/cases")
class CaseAuditsApi {

    private final DrawingCases drawing;
    private final ConcludingCase concluding;
    private final ComparingGrades comparing;
    private final CaseAudits audits;
    private final CaseFiles files;
    private final CaseSheets sheets;
    private final ReadingCases reading;
    private final ReadingActivities activities;

    CaseAuditsApi(
            DrawingCases drawing,
            ConcludingCase concluding,
            ComparingGrades comparing,
            CaseAudits audits,
            CaseFiles files,
            CaseSheets sheets,
            ReadingCases reading,
            ReadingActivities activities) {
        this.drawing = drawing;
        this.concluding = concluding;
        this.comparing = comparing;
        this.audits = audits;
        this.files = files;
        this.sheets = sheets;
        this.reading = reading;
        this.activities = activities;
    }

    /**
     * How a sample is drawn.
     *
     * @param list the list of cases as CSV with a column {@code reference}; pseudonymous references only
     * @param strata columns of the list that the sample is spread over
     */
    record DrawBody(
            @Nullable String tool,
            @Nullable List<String> agencies,
            @Nullable LocalDate dueOn,
            @Nullable String seed,
            @Nullable Integer size,
            @Nullable List<String> strata,
            @Nullable String list) {}

    /** The cases of an audit. */
    record CaseList(List<CaseViews.CaseView> items) {}

    /** Agencies with each other, and each with the grade agreed together. */
    record AgreementList(int fewest, int reliable, List<CaseViews.AgreementView> items) {}

    @PostMapping
    @Operation(
            operationId = "drawCases",
            summary = "Draw the sample of an audit",
            description = "The same list and seed always draw the same sample; the list itself is not kept")
    ResponseEntity<Object> draw(By by, @PathVariable ActivityId id, @RequestBody DrawBody body) {
        String list = body.list() == null ? "" : body.list();
        return Answers.created(
                drawing.draw(
                        by,
                        id,
                        new CaseTerms(
                                body.tool(),
                                body.agencies() == null ? List.of() : body.agencies(),
                                body.dueOn(),
                                body.seed(),
                                body.size(),
                                body.strata() == null ? List.of() : body.strata()),
                        list.getBytes(StandardCharsets.UTF_8)),
                audit -> URI.create("/api/audits/v1/activities/" + id + "/cases/sample"),
                CaseViews.CaseAuditView::of);
    }

    @GetMapping("/sample")
    @Operation(operationId = "readSample", summary = "The sample: seed, strata, fingerprint of the list, meetings")
    ResponseEntity<Object> sample(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(audit(actor, id, CasePermissions.readsAllCases(actor)), CaseViews.CaseAuditView::of);
    }

    @GetMapping
    @Operation(operationId = "listCases", summary = "The audit's cases, for an agency with its own sheets only")
    ResponseEntity<Object> cases(Actor actor, @PathVariable ActivityId id) {
        return audit(actor, id, true)
                .map(Stored::value)
                .then(audit -> CasePermissions.mayKnow(actor, audit.agencies())
                        ? Outcome.done(audit)
                        : Outcome.<CaseAudit>refused(new Refusal.Missing()))
                .fold(audit -> ResponseEntity.ok(list(actor, audit)), Answers::refused);
    }

    private Object list(Actor actor, CaseAudit audit) {
        List<CaseSheet> every = sheets.of(audit.id()).stream()
                .filter(sheet ->
                        CasePermissions.readsAllCases(actor) || CasePermissions.ofTheAgency(actor, sheet.agency()))
                .toList();
        return new CaseList(files.of(audit.id()).stream()
                .map(file -> CaseViews.CaseView.of(
                        file,
                        every.stream()
                                .filter(sheet -> sheet.caseFile().equals(file.id()))
                                .toList()))
                .toList());
    }

    @PostMapping("/meetings")
    @Operation(operationId = "recordCaseMeeting", summary = "Record a multi-agency or reflective practice meeting")
    ResponseEntity<Object> met(By by, @PathVariable ActivityId id, Seen seen, @RequestBody CaseMeeting.Sent meeting) {
        return Answers.ok(concluding.met(by, id, seen.version(), meeting), CaseViews.CaseAuditView::of);
    }

    @GetMapping("/agreement")
    @Operation(
            operationId = "readAgreement",
            summary = "How far grades agree: weighted kappa with its interval and number of cases")
    ResponseEntity<Object> agreement(Actor actor, @PathVariable ActivityId id) {
        return audit(actor, id, CasePermissions.readsAllCases(actor))
                .map(Stored::value)
                .fold(
                        audit -> {
                            int fewest = reading.rules(audit.origin().typeId())
                                    .map(rules -> rules.fewestForAgreement())
                                    .orElse(Integer.MAX_VALUE);
                            ComparingGrades.Comparison found = comparing.of(audit, fewest);
                            List<Agreement> all = new ArrayList<>(found.between());
                            all.addAll(found.withTogether());
                            return ResponseEntity.ok(new AgreementList(
                                    found.fewest(),
                                    found.reliable(),
                                    all.stream()
                                            .map(CaseViews.AgreementView::of)
                                            .toList()));
                        },
                        Answers::refused);
    }

    private Outcome<Stored<CaseAudit>> audit(Actor actor, ActivityId id, boolean may) {
        return activities.one(actor, id).then(activity -> {
            Optional<Stored<CaseAudit>> found = may ? audits.of(activity.value()) : Optional.empty();
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }
}
