package org.goldthread.audit.tool.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolPermissions;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.WordingTool;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft is worded section by section; below the form the section is shown as agencies will see it. */
@Controller
@RequestMapping("/audits/tools/{tool}/sections")
class ToolSectionPages {

    private final WordingTool wording;
    private final Addresses addresses;

    ToolSectionPages(WordingTool wording, Addresses addresses) {
        this.wording = wording;
        this.addresses = addresses;
    }

    /** What the page shows besides the form. */
    record SectionView(
            List<Link> crumbs,
            ToolContent content,
            ToolSection section,
            String back,
            List<Choice> types,
            List<Choice> demands,
            List<Choice> earlier) {}

    @PostMapping
    String add(By by, @PathVariable ToolVersionId tool, @RequestParam MultiValueMap<String, String> parameters) {
        Form form = Form.entered(parameters);
        ToolContent content = draft(by.actor(), tool).value().content();
        Set<String> taken =
                new HashSet<>(content.sections().stream().map(ToolSection::id).toList());
        String id = SectionForm.free("section", taken);
        return wording.reword(by, tool, null, now -> now.adding(id, titled(form.text("title"))))
                .map(made -> "redirect:" + path(tool, id) + "?done=tool-saved")
                .orElseThrow(PageRefused::new);
    }

    private static String titled(String given) {
        return given.isEmpty() || given.length() > 200 ? "New section" : given;
    }

    @GetMapping("/{section}")
    String edit(
            Actor actor,
            @PathVariable ToolVersionId tool,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        Stored<ToolVersion> stored = draft(actor, tool);
        ToolSection shown = section(stored.value().content(), section);
        return show(model, SectionForm.of(shown).showing("version", stored.version()), stored.value(), shown);
    }

    @PostMapping("/{section}")
    String save(
            By by,
            @PathVariable ToolVersionId tool,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Stored<ToolVersion> stored = draft(by.actor(), tool);
        ToolContent content = stored.value().content();
        ToolSection before = section(content, section);
        boolean gone = form.text("step").equals("remove-section");
        ToolContent after = gone
                ? content.without(section)
                : content.changing(section, one -> SectionForm.section(one, form, content));
        return wording.reword(by, tool, FormAgain.version(form), now -> after)
                .fold(
                        made -> "redirect:" + (gone ? ToolPages.path(tool) : path(tool, section)) + "?done=tool-saved",
                        why -> show(model, again(form, why, after, response), stored.value(), before));
    }

    private static Form again(Form form, Refusal why, ToolContent content, HttpServletResponse response) {
        if (!(why instanceof Refusal.Invalid invalid)) {
            return FormAgain.with(form, why, response);
        }
        return FormAgain.with(
                form,
                new Refusal.Invalid(invalid.problems().stream()
                        .map(problem -> new FieldProblem(
                                SectionForm.field(problem.field(), content), problem.code(), problem.sentence()))
                        .toList()),
                response);
    }

    private String show(Model model, Form form, ToolVersion tool, ToolSection section) {
        ToolContent content = tool.content();
        List<Link> crumbs = new java.util.ArrayList<>(addresses.crumbs(
                Link.to("/audits/tools", "Tools"),
                Link.to(ToolPages.path(tool.id()), ToolPages.title(tool)),
                Link.here(section.title())));
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new SectionView(
                        crumbs,
                        content,
                        section,
                        ToolPages.path(tool.id()),
                        Arrays.stream(AnswerType.values())
                                .map(type -> Choice.of(type.word(), type.words()))
                                .toList(),
                        List.of(
                                Choice.of("required", "An answer is required"),
                                Choice.of("evidence", "Evidence has to be named"),
                                Choice.of("notApplicable", "“Not applicable” may be answered")),
                        earlier(content)));
        return "audit/tool-section";
    }

    private static List<Choice> earlier(ToolContent content) {
        List<Choice> choices = new java.util.ArrayList<>(List.of(Choice.of("", "Always asked")));
        for (Question question : content.questions()) {
            String answers = SectionForm.answers(question, content.scale());
            if (!answers.isEmpty()) {
                choices.add(Choice.of(question.id(), shortened(question.text()) + " (" + answers + ")"));
            }
        }
        return choices;
    }

    private static String shortened(String text) {
        return text.length() > 90 ? text.substring(0, 90).strip() + "…" : text;
    }

    private static ToolSection section(ToolContent content, String id) {
        return content.section(id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    /** Only those who word tools come here, and only to drafts. */
    private Stored<ToolVersion> draft(Actor actor, ToolVersionId id) {
        return wording.one(actor, id)
                .then(stored -> stored.value().isPublished() || !ToolPermissions.mayWord(actor)
                        ? org.goldthread.kit.Outcome.<Stored<ToolVersion>>refused(new Refusal.Missing())
                        : org.goldthread.kit.Outcome.done(stored))
                .orElseThrow(PageRefused::new);
    }

    private static String path(ToolVersionId tool, String section) {
        return ToolPages.path(tool) + "/sections/" + section;
    }
}
