package org.goldthread.audit.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.web.AnswerForms;
import org.goldthread.audit.returns.web.ReturnFrames;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.sheet.ExchangingReturn.Mine;
import org.goldthread.audit.sheet.FilledReturn.RowProblem;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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

/** A return as a workbook, out and in with a preview (A4). */
@Controller
@RequestMapping("/audits")
class SheetPages {

    private final ExchangingReturn exchanging;
    private final ReturnFrames frames;

    SheetPages(ExchangingReturn exchanging, ReturnFrames frames) {
        this.exchanging = exchanging;
        this.frames = frames;
    }

    /** A changed answer in words. */
    record ChangeLine(String question, String before, String after, String more) {}

    /** A conflict with both sides and the choice between them. */
    record ConflictLine(String id, String question, List<Difference> differences, List<Choice> choices, long now) {}

    /** The preview. */
    record PreviewPage(
            List<ChangeLine> changes,
            List<ConflictLine> conflicts,
            List<RowProblem> problems,
            int comments,
            int unchanged,
            boolean changesNothing) {}

    @GetMapping("/returns/{return}/workbook")
    ResponseEntity<Resource> download(Actor actor, @PathVariable("return") ReturnId id) {
        return exchanging
                .write(actor, id)
                .map(written -> Workbooks.of(written.name(), written.content()))
                .orElseThrow(PageRefused::new);
    }

    @GetMapping("/returns/{return}/workbook/upload")
    String ask(Actor actor, @PathVariable("return") ReturnId id, Model model) {
        return askAgain(actor, id, Form.blank(), model);
    }

    private String askAgain(Actor actor, ReturnId id, Form form, Model model) {
        ReturnFrame frame = frames.of(actor, id, Link.here("Spreadsheet"));
        if (!frame.answers()) {
            throw new PageRefused(new Refusal.Missing());
        }
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        return "audit/return-workbook";
    }

    @PostMapping("/returns/{return}/workbook/upload")
    String upload(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return taken(by, id, file)
                .fold(
                        shown -> "redirect:" + ReturnFrames.path(id) + "/workbook/" + shown.upload(),
                        why -> askAgain(by.actor(), id, FormAgain.with(Form.blank(), why, response, "file"), model));
    }

    private Outcome<ExchangingReturn.Shown> taken(By by, ReturnId id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "required", "Select the workbook that you filled in"));
        }
        try (InputStream content = file.getInputStream()) {
            return exchanging.upload(by, id, content, file.getOriginalFilename());
        }
    }

    @GetMapping("/returns/{return}/workbook/{upload}")
    String preview(By by, @PathVariable("return") ReturnId id, @PathVariable UUID upload, Model model) {
        SheetPreview preview = exchanging.shown(by, id, upload).orElseThrow(PageRefused::new);
        Form form = Form.blank();
        for (SheetPreview.Conflict conflict : preview.conflicts()) {
            form = form.showing(take(conflict), "theirs");
        }
        return show(by.actor(), id, preview, form, model);
    }

    @PostMapping("/returns/{return}/workbook/{upload}")
    String take(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable UUID upload,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        SheetPreview before = exchanging.shown(by, id, upload).orElseThrow(PageRefused::new);
        List<Mine> mine = new ArrayList<>();
        for (SheetPreview.Conflict conflict : before.conflicts()) {
            String now = form.text("now." + conflict.asked().id());
            if (form.text(take(conflict)).equals("mine") && now.matches("\\d{1,18}")) {
                mine.add(new Mine(conflict.asked().id(), Long.parseLong(now)));
            }
        }
        ExchangingReturn.Taken taken = exchanging.take(by, id, upload, mine).orElseThrow(PageRefused::new);
        if (taken.left().isEmpty()) {
            return "redirect:" + ReturnFrames.path(id) + "?done=sheet-taken";
        }
        response.setStatus(409);
        SheetPreview left = exchanging.shown(by, id, upload).orElseThrow(PageRefused::new);
        Form again = form.with(new Problems(left(left, taken.left())));
        return show(by.actor(), id, left, again, model);
    }

    private static List<Problem> left(SheetPreview preview, Map<String, Refusal> left) {
        List<Problem> problems = new ArrayList<>();
        for (SheetPreview.Conflict conflict : preview.conflicts()) {
            if (left.containsKey(conflict.asked().id())) {
                problems.add(new Problem(
                        take(conflict),
                        "A colleague changed the answer to “" + conflict.asked().text()
                                + "” once more. Compare again"));
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem("", "Some rows could not be kept: see below. The others are saved"));
        }
        return problems;
    }

    private static String take(SheetPreview.Conflict conflict) {
        return "take." + conflict.asked().id();
    }

    private String show(Actor actor, ReturnId id, SheetPreview preview, Form form, Model model) {
        ReturnFrame frame = frames.of(
                actor,
                id,
                Link.to(ReturnFrames.path(id) + "/workbook/upload", "Spreadsheet"),
                Link.here("What would change"));
        GradeScale scale = frame.tool().scale();
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new PreviewPage(
                        preview.changes().stream()
                                .map(change -> new ChangeLine(
                                        change.asked().text(),
                                        AnswerForms.words(
                                                change.asked(),
                                                scale,
                                                change.before().value()),
                                        AnswerForms.words(
                                                change.asked(),
                                                scale,
                                                change.after().value()),
                                        more(change)))
                                .toList(),
                        preview.conflicts().stream()
                                .map(conflict -> conflict(conflict, scale))
                                .toList(),
                        preview.problems(),
                        preview.comments().size(),
                        preview.unchanged(),
                        preview.changesNothing()));
        return "audit/return-workbook-preview";
    }

    private static ConflictLine conflict(SheetPreview.Conflict conflict, GradeScale scale) {
        return new ConflictLine(
                conflict.asked().id(),
                conflict.asked().text(),
                AnswerForms.differences(conflict.asked(), scale, conflict.yours(), conflict.theirs()),
                List.of(
                        Choice.of("theirs", "Keep what stands online"),
                        Choice.of("mine", "Take mine from the workbook")),
                conflict.now());
    }

    private static String more(SheetPreview.Change change) {
        if (change.confirms()) {
            return "Last time’s answer is still right";
        }
        List<String> parts = new ArrayList<>();
        AnswerText before = change.before();
        AnswerText after = change.after();
        if (!java.util.Objects.equals(before.explanation(), after.explanation())) {
            parts.add("Explanation: " + (after.explanation() == null ? "removed" : after.explanation()));
        }
        if (!java.util.Objects.equals(before.evidence(), after.evidence())) {
            parts.add("Evidence: " + (after.evidence() == null ? "removed" : after.evidence()));
        }
        return String.join("; ", parts);
    }
}
