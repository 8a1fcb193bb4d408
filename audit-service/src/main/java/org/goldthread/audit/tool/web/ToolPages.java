package org.goldthread.audit.tool.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goldthread.audit.tool.ToolComparison;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolDocument;
import org.goldthread.audit.tool.ToolPermissions;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.WordingTool;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tools: list, read, compare, exchange, publish (A3). */
@Controller
@RequestMapping("/audits/tools")
class ToolPages {

    private static final long LARGEST = 1024L * 1024;

    private final WordingTool wording;
    private final ToolDocument documents;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ToolPages(WordingTool wording, ToolDocument documents, CurrentFramework framework, Addresses addresses) {
        this.wording = wording;
        this.documents = documents;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** One version in the list. */
    record Line(String path, String name, int number, Tag state, String types, int questions) {}

    /** The list. */
    record ListView(List<Link> crumbs, boolean mayWord, List<Line> lines) {}

    /** One version. */
    record ToolView(
            List<Link> crumbs,
            ToolVersion tool,
            long version,
            String path,
            Tag state,
            String types,
            boolean mayWord,
            List<String> unfinished,
            List<Choice> others) {}

    /** Two versions beside each other. */
    record ComparisonView(List<Link> crumbs, String name, int before, int after, List<ToolComparison.Line> lines) {}

    @GetMapping
    String list(Actor actor, Model model) {
        Framework today = framework.now();
        model.addAttribute(
                "page",
                new ListView(
                        addresses.crumbs(Link.here("Tools")),
                        ToolPermissions.mayWord(actor),
                        wording.list(actor).stream()
                                .map(version -> new Line(
                                        path(version.id()),
                                        version.content().name(),
                                        version.number(),
                                        state(version),
                                        types(version.content(), today),
                                        version.content().questions().size()))
                                .toList()));
        return "audit/tools";
    }

    @GetMapping("/{tool}")
    String read(
            Actor actor,
            @PathVariable ToolVersionId tool,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        return show(actor, tool, model);
    }

    private String show(Actor actor, ToolVersionId id, Model model) {
        Stored<ToolVersion> stored = one(actor, id);
        ToolVersion tool = stored.value();
        boolean words = ToolPermissions.mayWord(actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.blank());
        }
        model.addAttribute(
                "page",
                new ToolView(
                        crumbs(Link.here(title(tool))),
                        tool,
                        stored.version(),
                        path(id),
                        state(tool),
                        types(tool.content(), framework.now()),
                        words,
                        words && !tool.isPublished() ? sentences(tool.unfinished()) : List.of(),
                        wording.list(actor).stream()
                                .filter(other -> other.tool().equals(tool.tool())
                                        && !other.number().equals(tool.number()))
                                .map(other -> Choice.of(other.id().toString(), "Version " + other.number()))
                                .toList()));
        return "audit/tool";
    }

    @GetMapping("/{tool}/document")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable ToolVersionId tool) {
        ToolVersion version = one(actor, tool).value();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + version.tool() + "-" + version.number() + ".json\"")
                .body(documents.write(version.content()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/import")
    String askForDocument(Model model) {
        return importForm(model, Form.blank());
    }

    @PostMapping("/import")
    String bringIn(
            By by,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.blank();
        return text(file)
                .then(documents::read)
                .then(content -> wording.bringIn(by, content))
                .fold(
                        made -> "redirect:" + path(made.value().id()) + "?done=tool-drafted",
                        why -> importForm(model, FormAgain.with(form, why, response, "file")));
    }

    private static Outcome<String> text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "required", "Select the tool’s file"));
        }
        return file.getSize() > LARGEST
                ? Outcome.refused(Refusal.invalid("file", "too-large", "The file must be at most 1 MB"))
                : Outcome.done(new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    private String importForm(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", crumbs(Link.here("Bring in a tool")));
        return "audit/tool-import";
    }

    @PostMapping("/{tool}/draft")
    String draft(By by, @PathVariable ToolVersionId tool, Model model, HttpServletResponse response) {
        return after(wording.draftFrom(by, tool), "tool-drafted", by, tool, model, response);
    }

    @PostMapping("/{tool}/publish")
    String publish(
            By by,
            @PathVariable ToolVersionId tool,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return after(
                wording.publish(by, tool, FormAgain.version(Form.entered(parameters))),
                "tool-published",
                by,
                tool,
                model,
                response);
    }

    private String after(
            Outcome<Stored<ToolVersion>> outcome,
            String done,
            By by,
            ToolVersionId tool,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(made -> "redirect:" + path(made.value().id()) + "?done=" + done, why -> {
            model.addAttribute("form", FormAgain.with(Form.blank(), why, response));
            return show(by.actor(), tool, model);
        });
    }

    @GetMapping("/{tool}/compare")
    String compare(
            Actor actor, @PathVariable ToolVersionId tool, @RequestParam("with") ToolVersionId with, Model model) {
        ToolVersion one = one(actor, tool).value();
        ToolVersion other = one(actor, with).value();
        ToolVersion before = one.number() <= other.number() ? one : other;
        ToolVersion after = before.equals(one) ? other : one;
        Framework today = framework.now();
        model.addAttribute(
                "page",
                new ComparisonView(
                        crumbs(Link.to(path(tool), title(one)), Link.here("Compare")),
                        after.content().name(),
                        before.number(),
                        after.number(),
                        ToolComparison.of(before.content(), after.content(), type -> typeName(type, today))));
        return "audit/tool-comparison";
    }

    private Stored<ToolVersion> one(Actor actor, ToolVersionId id) {
        return wording.one(actor, id).orElseThrow(PageRefused::new);
    }

    private List<Link> crumbs(Link... further) {
        List<Link> crumbs = new java.util.ArrayList<>(addresses.crumbs(Link.to("/audits/tools", "Tools")));
        crumbs.addAll(List.of(further));
        return crumbs;
    }

    static String path(ToolVersionId id) {
        return "/audits/tools/" + id;
    }

    static String title(ToolVersion tool) {
        return tool.content().name() + ", version " + tool.number();
    }

    private static Tag state(ToolVersion tool) {
        return tool.isPublished() ? Tag.done("Published") : Tag.inProgress("Draft");
    }

    private static String types(ToolContent content, Framework today) {
        return String.join(
                ", ",
                content.auditTypes().stream().map(type -> typeName(type, today)).toList());
    }

    private static String typeName(String type, Framework today) {
        return today.type(type).map(known -> known.name()).orElse(type);
    }

    private static List<String> sentences(Problems problems) {
        Outcome<Boolean> ready = problems.orElse(() -> Outcome.done(true));
        return ready.fold(
                yes -> List.of(),
                why -> why instanceof Refusal.Invalid invalid
                        ? invalid.problems().stream()
                                .map(problem -> problem.sentence())
                                .toList()
                        : List.of(why.sentence()));
    }
}
