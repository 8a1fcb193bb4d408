package org.goldthread.audit.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.agreement.Agreement;
import org.goldthread.audit.casefile.CaseAudit;
import org.goldthread.audit.casefile.CaseAudits;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseFiles;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheets;
import org.goldthread.audit.casefile.ComparingGrades;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SafetyConcerns;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Grades;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.Form;
import org.goldthread.pages.Listing;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Cases" of an audit: its sample, how far each case is, and how far grades agree (A7). */
@Controller
@RequestMapping("/audits/activities/{reference}/cases")
class CaseListPages {

    private static final int ROWS = 50;

    private final CaseAudits audits;
    private final CaseFiles files;
    private final CaseSheets sheets;
    private final SafetyConcerns concerns;
    private final ComparingGrades comparing;
    private final ReadingCases reading;
    private final Tools tools;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    CaseListPages(
            CaseAudits audits,
            CaseFiles files,
            CaseSheets sheets,
            SafetyConcerns concerns,
            ComparingGrades comparing,
            ReadingCases reading,
            Tools tools,
            ActivityFrames frames,
            CurrentFramework framework) {
        this.audits = audits;
        this.files = files;
        this.sheets = sheets;
        this.concerns = concerns;
        this.comparing = comparing;
        this.reading = reading;
        this.tools = tools;
        this.frames = frames;
        this.framework = framework;
    }

    /**
     * A case in the list.
     *
     * @param own the own agency's sheet
     */
    record Line(
            String path,
            int number,
            String reference,
            String stratum,
            String progress,
            @Nullable Tag grade,
            @Nullable String own,
            @Nullable Tag ownState) {}

    /** A concern in the list. */
    record ConcernLine(String path, String words, Tag state) {}

    /** A meeting. */
    record MeetingLine(String title, String agencies, String learnt) {}

    /** The page. */
    record CasesView(
            @Nullable CaseAudit audit,
            @Nullable String toolName,
            boolean mayDraw,
            boolean mayKeep,
            boolean readsAll,
            String path,
            List<Line> lines,
            List<ConcernLine> concerns,
            List<MeetingLine> meetings) {}

    /** How two raters agree. */
    record AgreementLine(
            String one, String other, String cases, String same, String near, String linear, String quadratic) {}

    /** The page about agreement. */
    record AgreementView(int fewest, int reliable, List<AgreementLine> between, List<AgreementLine> withTogether) {}

    @GetMapping
    String cases(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        CaseNotices.show(model, parameters.getFirst("done"));
        return show(actor, reference, parameters, Form.blank(), model);
    }

    private String show(
            Actor actor, String reference, MultiValueMap<String, String> parameters, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        Optional<CaseAudit> audit = audits.of(activity).map(Stored::value);
        boolean drawable = reading.rules(activity.registration().typeId()).isPresent();
        if (audit.isEmpty() && !(drawable && CasePermissions.readsAllCases(actor))) {
            throw new PageRefused(new Refusal.Missing());
        }
        audit.filter(one -> !CasePermissions.mayKnow(actor, one.agencies())).ifPresent(hidden -> {
            throw new PageRefused(new Refusal.Missing());
        });
        List<CaseFile> all = audit.map(one -> files.of(one.id())).orElse(List.of());
        String path = frame.path() + "/cases";
        Listing listing = Listing.of(path, parameters, ROWS, "number").counted(all.size());
        boolean keeps = CasePermissions.mayKeep(actor) && activity.state() == ActivityState.OPEN;
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new CasesView(
                        audit.orElse(null),
                        audit.map(one -> tools.published(one.tool()).content().name() + ", version " + one.toolNumber())
                                .orElse(null),
                        audit.isEmpty() && keeps,
                        keeps,
                        CasePermissions.readsAllCases(actor),
                        path,
                        audit.map(one -> lines(actor, one, listing.pageOf(all))).orElse(List.of()),
                        audit.map(one -> concernLines(actor, one)).orElse(List.of()),
                        audit.map(this::meetings).orElse(List.of())));
        return "audit/cases";
    }

    private List<Line> lines(Actor actor, CaseAudit audit, List<CaseFile> shown) {
        GradeScale scale = tools.published(audit.tool()).content().scale();
        List<CaseSheet> every = sheets.of(audit.id());
        List<Line> lines = new ArrayList<>();
        for (CaseFile file : shown) {
            List<CaseSheet> ofCase = every.stream()
                    .filter(sheet -> sheet.caseFile().equals(file.id()))
                    .toList();
            long in = ofCase.stream().filter(sheet -> sheet.state().closed()).count();
            CaseFile.CaseGrade graded = file.graded();
            Optional<CaseSheet> own = ofCase.stream()
                    .filter(sheet -> CasePermissions.ofTheAgency(actor, sheet.agency()))
                    .findFirst();
            lines.add(new Line(
                    CaseAddresses.of(file.id()),
                    file.number(),
                    file.caseReference(),
                    file.stratum(),
                    in + " of " + ofCase.size() + " agencies",
                    graded == null ? null : Grades.tag(scale, graded.grade()),
                    own.map(sheet -> CaseAddresses.of(sheet.id())).orElse(null),
                    own.map(sheet -> CaseWords.state(sheet, framework.now().today()))
                            .orElse(null)));
        }
        return lines;
    }

    private List<ConcernLine> concernLines(Actor actor, CaseAudit audit) {
        return concerns.of(audit.id()).stream()
                .filter(one -> CasePermissions.mayKnow(actor, one))
                .map(one -> new ConcernLine(
                        CaseAddresses.of(one.id()),
                        "Case " + one.number() + ", " + framework.now().agencyName(one.agency()) + ", raised on "
                                + PageWords.date(one.raisedOn()),
                        CaseWords.state(one.state())))
                .toList();
    }

    private List<MeetingLine> meetings(CaseAudit audit) {
        Framework today = framework.now();
        return audit.meetings().stream()
                .map(meeting -> new MeetingLine(
                        meeting.kind().words() + ", " + PageWords.date(meeting.heldOn()),
                        String.join(
                                        ", ",
                                        meeting.agencies().stream()
                                                .map(today::agencyName)
                                                .toList())
                                + "; " + PageWords.count(meeting.practitioners(), "practitioner", "practitioners"),
                        meeting.learnt()))
                .toList();
    }

    @GetMapping("/agreement")
    String agreement(Actor actor, @PathVariable String reference, Model model) {
        ActivityFrame frame = frame(actor, reference);
        CaseAudit audit = audits.of(frame.activity())
                .map(Stored::value)
                .filter(one -> CasePermissions.readsAllCases(actor))
                .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        int fewest = reading.rules(audit.origin().typeId())
                .map(rules -> rules.fewestForAgreement())
                .orElse(Integer.MAX_VALUE);
        ComparingGrades.Comparison comparison = comparing.of(audit, fewest);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new AgreementView(
                        comparison.fewest(),
                        comparison.reliable(),
                        comparison.between().stream().map(this::line).toList(),
                        comparison.withTogether().stream().map(this::line).toList()));
        return "audit/case-agreement";
    }

    private AgreementLine line(Agreement one) {
        Framework today = framework.now();
        return new AgreementLine(
                today.agencyName(one.one()),
                one.other().equals(ComparingGrades.TOGETHER)
                        ? "the grade agreed together"
                        : today.agencyName(one.other()),
                String.valueOf(one.cases()),
                CaseWords.share(one.same(), one.cases()),
                CaseWords.share(one.near(), one.cases()),
                CaseWords.kappa(one, one.linear()),
                CaseWords.kappa(one, one.quadratic()));
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "cases").orElseThrow(PageRefused::new);
    }
}
