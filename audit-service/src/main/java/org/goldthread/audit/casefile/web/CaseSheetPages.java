package org.goldthread.audit.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.audit.asking.QuestionForms;
import org.goldthread.audit.casefile.AuditingCase;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheetId;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SheetState;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.tool.Grades;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An auditor's sheet: taking the case, its sections as tasks, the grade, handing in (A7). */
@Controller
@RequestMapping("/audits/sheets/{sheet}")
class CaseSheetPages {

    private final AuditingCase auditing;
    private final ReadingCases reading;
    private final CurrentFramework framework;

    CaseSheetPages(AuditingCase auditing, ReadingCases reading, CurrentFramework framework) {
        this.auditing = auditing;
        this.reading = reading;
        this.framework = framework;
    }

    /** The sheet. */
    record SheetView(
            List<Link> crumbs,
            CaseSheet sheet,
            String path,
            String casePath,
            String agency,
            Tag state,
            long version,
            boolean mayTake,
            boolean mayGive,
            boolean answers,
            boolean reads,
            List<Task> sections,
            List<StandardView> read,
            List<Choice> grades,
            @Nullable Tag grade,
            boolean complete) {}

    @GetMapping
    String sheet(
            Actor actor,
            @PathVariable("sheet") CaseSheetId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        CaseNotices.show(model, done);
        return show(actor, id, Form.blank(), model);
    }

    private String show(Actor actor, CaseSheetId id, Form form, Model model) {
        Stored<CaseSheet> stored = one(actor, id);
        CaseSheet sheet = stored.value();
        ToolContent tool = reading.tool(sheet);
        boolean reads = reading.mayRead(actor, sheet);
        boolean answers = sheet.isAuditor(actor.subject()) && sheet.state() == SheetState.TAKEN;
        Completeness all = Completeness.of(tool, sheet.answers());
        CaseSheet.SheetGrade graded = reads ? sheet.graded() : null;
        model.addAttribute("form", form.text("version").isEmpty() ? form.showing("version", stored.version()) : form);
        model.addAttribute(
                "page",
                new SheetView(
                        crumbs(sheet),
                        sheet,
                        CaseAddresses.of(id),
                        CaseAddresses.of(sheet.caseFile()),
                        framework.now().agencyName(sheet.agency()),
                        CaseWords.state(sheet, framework.now().today()),
                        stored.version(),
                        CasePermissions.mayAudit(actor, sheet.agency()) && sheet.state() == SheetState.WAITING,
                        sheet.state() == SheetState.TAKEN && CasePermissions.mayHandOver(actor, sheet),
                        answers,
                        reads && !answers && sheet.state() != SheetState.WAITING,
                        answers ? sections(sheet, tool) : List.of(),
                        reads && !answers ? StandardView.of(tool.standards(), sheet, tool, all.asked()) : List.of(),
                        QuestionForms.grades(tool.scale()),
                        graded == null ? null : Grades.tag(tool.scale(), graded.grade()),
                        all.complete()));
        return "audit/case-sheet";
    }

    private List<Task> sections(CaseSheet sheet, ToolContent tool) {
        List<Task> tasks = new ArrayList<>();
        for (ToolSection section : tool.sections()) {
            Completeness part = Completeness.of(tool, section, sheet.answers());
            String path = CaseAddresses.of(sheet.id()) + "/sections/" + section.id();
            tasks.add((part.complete()
                            ? Task.completed(section.title(), path)
                            : Task.of(
                                    section.title(),
                                    path,
                                    part.answered().isEmpty()
                                            ? Tag.waiting("Not started")
                                            : Tag.inProgress(part.missing().size() + " to do")))
                    .hint(part.words()));
        }
        return tasks;
    }

    @PostMapping("/take")
    String take(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                auditing.take(by, id, form.text("independent").equals("yes")), "taken", by, id, form, model, response);
    }

    @PostMapping("/hand-over")
    String handOver(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(auditing.handOver(by, id, FormAgain.version(form)), "given", by, id, form, model, response);
    }

    @PostMapping("/not-involved")
    String notInvolved(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                auditing.notInvolved(by, id, FormAgain.version(form), form.text("notInvolved")),
                "not-involved",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/submit")
    String submit(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                auditing.submit(
                        by,
                        id,
                        FormAgain.version(form),
                        new CaseSheet.Grading(form.text("grade"), form.text("reason"), form.text("goodPractice"))),
                "handed-in",
                by,
                id,
                form,
                model,
                response);
    }

    private String after(
            Outcome<Stored<CaseSheet>> outcome,
            String done,
            By by,
            CaseSheetId id,
            Form form,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(
                made -> "redirect:" + CaseAddresses.of(id) + "?done=" + done,
                why -> show(
                        by.actor(),
                        id,
                        FormAgain.with(form, why, response, "independent", "notInvolved", "grade", "reason"),
                        model));
    }

    private List<Link> crumbs(CaseSheet sheet) {
        return CaseAddresses.crumbs(
                sheet.origin(),
                Link.to(CaseAddresses.of(sheet.caseFile()), "Case " + sheet.number()),
                Link.here(framework.now().agencyName(sheet.agency())));
    }

    private Stored<CaseSheet> one(Actor actor, CaseSheetId id) {
        return reading.sheet(actor, id).orElseThrow(PageRefused::new);
    }
}
