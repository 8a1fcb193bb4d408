package org.goldthread.audit.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.asking.QuestionForms;
import org.goldthread.audit.casefile.AuditingCase;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheetId;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SheetState;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A section of an auditor's sheet: what is asked in it and how it is answered (A7). */
@Controller
@RequestMapping("/audits/sheets/{sheet}/sections/{section}")
class CaseSectionPages {

    private final AuditingCase auditing;
    private final ReadingCases reading;
    private final CurrentFramework framework;

    CaseSectionPages(AuditingCase auditing, ReadingCases reading, CurrentFramework framework) {
        this.auditing = auditing;
        this.reading = reading;
        this.framework = framework;
    }

    /** A section. */
    record SectionView(
            List<Link> crumbs,
            CaseSheet sheet,
            String agency,
            ToolSection section,
            String back,
            List<StandardView> standards,
            List<Difference> differences,
            String words) {}

    @GetMapping
    String section(Actor actor, @PathVariable("sheet") CaseSheetId id, @PathVariable String section, Model model) {
        Stored<CaseSheet> stored = one(actor, id);
        CaseSheet sheet = stored.value();
        ToolContent tool = reading.tool(sheet);
        ToolSection shown = tool.section(section).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        Form form = Form.blank().showing("version", stored.version());
        for (Question question : shown.questions()) {
            form = QuestionForms.showing(form, question, sheet.answer(question.id()));
        }
        return showSection(actor, sheet, tool, shown, form, List.of(), model);
    }

    @PostMapping
    String save(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        CaseSheet before = one(by.actor(), id).value();
        ToolContent tool = reading.tool(before);
        ToolSection shown = tool.section(section).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        Map<String, AnswerText> given = new LinkedHashMap<>();
        List<String> asked = Completeness.of(tool, shown, before.answers()).asked();
        shown.questions().stream()
                .filter(question -> asked.contains(question.id()))
                .forEach(question -> given.put(question.id(), QuestionForms.read(form, question)));
        return auditing.answer(by, id, FormAgain.version(form), given)
                .fold(
                        made -> "redirect:" + CaseAddresses.of(id)
                                + (grew(tool, shown, asked, made.value()) ? "/sections/" + section : "")
                                + "?done=saved",
                        why -> {
                            CaseSheet now = one(by.actor(), id).value();
                            return showSection(
                                    by.actor(),
                                    now,
                                    tool,
                                    shown,
                                    FormAgain.asFound(form, why, response),
                                    why instanceof Refusal.Stale ? differences(given, now, tool) : List.of(),
                                    model);
                        });
    }

    /** Whether an answer made a further question be asked on this page. */
    private static boolean grew(ToolContent tool, ToolSection shown, List<String> asked, CaseSheet now) {
        return !asked.containsAll(Completeness.of(tool, shown, now.answers()).asked());
    }

    private static List<Difference> differences(Map<String, AnswerText> given, CaseSheet now, ToolContent tool) {
        List<Difference> differences = new ArrayList<>();
        given.forEach((id, text) -> {
            AnswerText theirs = now.answer(id).map(answer -> answer.text()).orElse(AnswerText.NONE);
            if (!theirs.equals(text)) {
                Question question = tool.question(id).orElseThrow();
                differences.add(
                        Difference.of(question.text(), said(question, tool, text), said(question, tool, theirs)));
            }
        });
        return differences;
    }

    private static String said(Question question, ToolContent tool, AnswerText text) {
        String explanation = text.explanation();
        return QuestionForms.words(question, tool.scale(), text.value())
                + (explanation == null ? "" : ". " + explanation);
    }

    private String showSection(
            Actor actor,
            CaseSheet sheet,
            ToolContent tool,
            ToolSection section,
            Form form,
            List<Difference> differences,
            Model model) {
        if (!sheet.isAuditor(actor.subject()) || sheet.state() != SheetState.TAKEN) {
            throw new PageRefused(new Refusal.Missing());
        }
        Completeness part = Completeness.of(tool, section, sheet.answers());
        List<Link> crumbs = new ArrayList<>(CaseAddresses.crumbs(sheet.origin()));
        crumbs.add(Link.to(CaseAddresses.of(sheet.id()), "Case " + sheet.number()));
        crumbs.add(Link.here(section.title()));
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new SectionView(
                        crumbs,
                        sheet,
                        framework.now().agencyName(sheet.agency()),
                        section,
                        CaseAddresses.of(sheet.id()),
                        StandardView.of(section.standards(), sheet, tool, part.asked()),
                        differences,
                        part.words()));
        return "audit/case-section";
    }

    private Stored<CaseSheet> one(Actor actor, CaseSheetId id) {
        return reading.sheet(actor, id).orElseThrow(PageRefused::new);
    }
}
