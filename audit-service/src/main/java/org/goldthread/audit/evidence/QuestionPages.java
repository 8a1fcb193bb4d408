package org.goldthread.audit.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.ColleagueComment;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.web.AnswerForms;
import org.goldthread.audit.returns.web.ReturnFrames;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
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

/** One question of a return: its evidence files, and what colleagues say to each other about it (A4). */
@Controller
@RequestMapping("/audits/returns/{return}")
class QuestionPages {

    private final AttachingEvidence attaching;
    private final TalkingToColleagues talking;
    private final ReturnFrames frames;
    private final FileStore files;

    QuestionPages(AttachingEvidence attaching, TalkingToColleagues talking, ReturnFrames frames, FileStore files) {
        this.attaching = attaching;
        this.talking = talking;
        this.frames = frames;
        this.files = files;
    }

    /** A file in the table. */
    record FileLine(String path, String name, String size, String note, String attached, String remove) {}

    /** What a colleague said. */
    record Said(String text, String who, @Nullable String takeBack) {}

    /** The page. */
    record QuestionPage(
            Question question,
            String path,
            String section,
            String answer,
            AnswerText text,
            List<FileLine> files,
            List<Said> said,
            boolean attaches,
            boolean talks) {}

    @GetMapping("/questions/{question}")
    String question(
            Actor actor,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        return show(actor, id, question, Form.blank(), model);
    }

    @PostMapping("/questions/{question}/evidence")
    String attach(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.entered(parameters);
        return taken(by, id, question, form, file)
                .fold(
                        made -> "redirect:" + path(id, question) + "?done=evidence-attached",
                        why -> show(
                                by.actor(), id, question, FormAgain.with(form, why, response, "file", "note"), model));
    }

    private Outcome<Stored<Return>> taken(By by, ReturnId id, String question, Form form, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            frames.of(by.actor(), id);
            return Outcome.refused(Refusal.invalid("file", "required", "Select a file"));
        }
        try (InputStream content = file.getInputStream()) {
            return attaching.attach(
                    by,
                    id,
                    question,
                    new AttachingEvidence.HandedIn(content, file.getOriginalFilename(), form.text("note")));
        }
    }

    @GetMapping("/evidence/{file}")
    ResponseEntity<Resource> read(Actor actor, @PathVariable("return") ReturnId id, @PathVariable UUID file) {
        return attaching
                .file(actor, id, file)
                .map(found -> Downloads.of(files, found))
                .orElseThrow(PageRefused::new);
    }

    @PostMapping("/evidence/{file}/remove")
    String remove(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> parameters) {
        String question = Form.entered(parameters).text("question");
        return attaching
                .remove(by, id, file)
                .map(made -> "redirect:" + path(id, known(question)) + "?done=evidence-removed")
                .orElseThrow(PageRefused::new);
    }

    /** Only a question of this return is put into an address. */
    private static String known(String question) {
        if (!question.matches("[a-z0-9-]{1,80}")) {
            throw new PageRefused(new Refusal.Missing());
        }
        return question;
    }

    @PostMapping("/questions/{question}/comments")
    String say(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        String back = form.text("takeBack");
        Outcome<Stored<Return>> outcome = back.isEmpty()
                ? talking.say(by, id, question, form.text("comment"))
                : uuid(back).then(comment -> talking.takeBack(by, id, comment));
        return outcome.fold(
                made -> "redirect:" + path(id, question) + "?done=commented",
                why -> show(by.actor(), id, question, FormAgain.with(form, why, response, "comment"), model));
    }

    private static Outcome<UUID> uuid(String text) {
        try {
            return Outcome.done(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Outcome.refused(new Refusal.Missing());
        }
    }

    private String show(Actor actor, ReturnId id, String question, Form form, Model model) {
        ReturnFrame plain = frames.of(actor, id);
        Question asked = plain.tool().question(question).orElse(null);
        if (asked == null || !plain.reads()) {
            throw new PageRefused(new Refusal.Missing());
        }
        ToolSection section = plain.tool().sections().stream()
                .filter(each -> each.questions().contains(asked))
                .findFirst()
                .orElseThrow();
        ReturnFrame frame = frames.of(
                actor,
                id,
                Link.to(ReturnFrames.path(id) + "/sections/" + section.id(), section.title()),
                Link.here("Evidence and comments"));
        Return one = frame.value();
        AnswerText text = one.answer(question).map(answer -> answer.text()).orElse(AnswerText.NONE);
        List<FileLine> lines = new ArrayList<>();
        one.evidence(question).forEach(file -> lines.add(line(frame, file)));
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new QuestionPage(
                        asked,
                        path(id, question),
                        ReturnFrames.path(id) + "/sections/" + section.id() + "#at-" + question,
                        AnswerForms.words(asked, frame.tool().scale(), text.value()),
                        text,
                        lines,
                        frame.colleague()
                                ? one.comments(question).stream()
                                        .map(comment -> said(actor, comment))
                                        .toList()
                                : List.of(),
                        frame.answers(),
                        frame.colleague()));
        return "audit/return-question";
    }

    private static FileLine line(ReturnFrame frame, EvidenceFile file) {
        String path = frame.path() + "/evidence/" + file.file();
        return new FileLine(
                path,
                file.name(),
                size(file.size()),
                file.note() == null ? "" : file.note(),
                (file.from() == null ? "Attached " : "Taken over from " + file.from() + ", attached ")
                        + PageWords.date(file.by().at()) + " by "
                        + Role.of(file.by().role()).map(Role::words).orElse("your agency’s system"),
                path + "/remove");
    }

    /** "12 KB", "1.4 MB". */
    static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }

    private static Said said(Actor actor, ColleagueComment comment) {
        return new Said(
                comment.text(),
                Role.of(comment.by().role()).map(Role::words).orElse("Your agency’s system") + ", "
                        + PageWords.moment(comment.by().at()),
                comment.by().subject().equals(actor.subject()) ? comment.id().toString() : null);
    }

    private static String path(ReturnId id, String question) {
        return ReturnFrames.path(id) + "/questions/" + question;
    }
}
