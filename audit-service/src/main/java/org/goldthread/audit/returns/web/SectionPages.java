package org.goldthread.audit.returns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnsweringReturn;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A section of a return on one page. Each question carries the version that its person saw: saving the page touches
 * only what this person changed, and a question that a colleague changed too shows both.
 */
@Controller
@RequestMapping("/audits/returns/{return}")
class SectionPages {

    private final AnsweringReturn answering;
    private final ReadingReturns reading;
    private final ReturnFrames frames;
    private final Clock clock;

    SectionPages(AnsweringReturn answering, ReadingReturns reading, ReturnFrames frames, Clock clock) {
        this.answering = answering;
        this.reading = reading;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * The page besides the form.
     *
     * @param here ids of all questions of the section, asked or not
     * @param received whether this answers to what was just sent, so that all of it is in the form
     */
    record SectionView(
            ToolSection section,
            List<StandardView> standards,
            String words,
            String here,
            boolean received,
            @Nullable String next) {}

    /** A standard with the questions that are asked. */
    record StandardView(ToolStandard standard, List<QuestionView> questions) {}

    /** What the script is told after it saved one answer. */
    record Saved(String saved, long version, String seen, String words, String asked) {}

    /** What the script is told when it could not. */
    record NotSaved(String code, String sentence) {}

    @GetMapping("/sections/{section}")
    String section(
            Actor actor,
            @PathVariable("return") ReturnId id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        ReturnFrame frame = frame(actor, id, section);
        ToolSection shown = section(frame, section);
        Form form = Form.blank();
        for (Question question : asked(shown, frame)) {
            form = AnswerForms.showing(form, question, frame.value().answer(question.id()));
        }
        return show(frame, shown, form, null, model);
    }

    @PostMapping("/sections/{section}")
    String save(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        ReturnFrame before = frame(by.actor(), id, section);
        ToolSection shown = section(before, section);
        List<Problem> problems = new ArrayList<>();
        Map<String, AnswerText> conflicts = new HashMap<>();
        for (Question question : asked(shown, before)) {
            keep(by, id, form, question, problems, conflicts);
        }
        if (problems.isEmpty()) {
            boolean stays = form.text("step").equals("stay");
            String next = stays ? null : next(before, shown);
            return "redirect:" + (next == null ? path(id, section) : next) + (stays ? "?done=saved" : "");
        }
        response.setStatus((conflicts.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT).value());
        ReturnFrame now = frame(by.actor(), id, section);
        Form again = form.with(new Problems(problems));
        for (Question question : asked(shown, now)) {
            again = AnswerForms.stamped(again, question, now.value().answer(question.id()));
        }
        return show(now, shown, again, conflicts, model);
    }

    /** Keeps one answer if this person changed or confirmed it. */
    private void keep(
            By by,
            ReturnId id,
            Form form,
            Question question,
            List<Problem> problems,
            Map<String, AnswerText> conflicts) {
        AnswerText text = AnswerForms.read(form, question);
        boolean shownToThem =
                !form.text(AnswerForms.field(question.id(), "seen")).isEmpty();
        boolean untouched = text.fingerprint().equals(form.text(AnswerForms.field(question.id(), "seen")));
        boolean confirmed =
                form.text(AnswerForms.field(question.id(), "confirm")).equals("yes");
        if (!shownToThem || (untouched && !confirmed)) {
            return;
        }
        Outcome<Stored<Return>> kept = answering.answer(by, id, question.id(), text, version(form, question));
        if (!(kept instanceof Outcome.Refused<Stored<Return>> refused)
                || refused.why().code().equals("not-asked")) {
            return;
        }
        String field = AnswerForms.field(question.id(), "value");
        if (refused.why() instanceof Refusal.Invalid invalid) {
            invalid.problems()
                    .forEach(problem -> problems.add(
                            new Problem(AnswerForms.field(question.id(), problem.field()), problem.sentence())));
        } else if (refused.why() instanceof Refusal.Stale) {
            conflicts.put(question.id(), text);
            problems.add(new Problem(
                    field,
                    "A colleague changed the answer to “" + question.text()
                            + "” meanwhile. Compare the two, then save yours or take theirs"));
        } else if (refused.why() instanceof Refusal.Rule) {
            problems.add(new Problem(field, refused.why().sentence()));
        } else {
            throw new PageRefused(refused.why());
        }
    }

    /** Saves one answer for the script; the page itself works without it. */
    @PostMapping("/answers/{question}")
    ResponseEntity<Object> autosave(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> parameters) {
        ReturnFrame frame = frames.of(by.actor(), id);
        Form form = Form.entered(parameters);
        Question asked = frame.tool().question(question).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        return answering
                .answer(by, id, question, AnswerForms.read(form, asked), version(form, asked))
                .fold(
                        stored -> json(HttpStatus.OK, saved(stored.value(), asked, frame)),
                        why -> json(Refusals.status(why), new NotSaved(why.code(), why.sentence())));
    }

    private static ResponseEntity<Object> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private Saved saved(Return one, Question question, ReturnFrame frame) {
        Completeness completeness = Completeness.of(frame.tool(), one);
        return new Saved(
                "Saved " + PageWords.time(clock.instant()),
                one.versionOf(question.id()),
                text(one, question).fingerprint(),
                completeness.words(),
                String.join(" ", completeness.asked()));
    }

    private String show(
            ReturnFrame frame,
            ToolSection section,
            Form form,
            @Nullable Map<String, AnswerText> conflicts,
            Model model) {
        Optional<Return> earlier = reading.lastBefore(frame.value());
        List<String> asked = asked(section, frame).stream().map(Question::id).toList();
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new SectionView(
                        section,
                        section.standards().stream()
                                .map(standard -> new StandardView(
                                        standard,
                                        standard.questions().stream()
                                                .filter(question -> asked.contains(question.id()))
                                                .map(question -> QuestionView.of(
                                                        question,
                                                        frame.tool().scale(),
                                                        frame.value(),
                                                        earlier,
                                                        frame.colleague(),
                                                        differences(frame, question, conflicts)))
                                                .toList()))
                                .toList(),
                        Completeness.of(frame.tool(), frame.value()).words(),
                        String.join(
                                " ",
                                section.questions().stream().map(Question::id).toList()),
                        conflicts != null,
                        next(frame, section)));
        return "audit/return-section";
    }

    private static List<Difference> differences(
            ReturnFrame frame, Question question, @Nullable Map<String, AnswerText> conflicts) {
        AnswerText yours = conflicts == null ? null : conflicts.get(question.id());
        return yours == null
                ? List.of()
                : AnswerForms.differences(question, frame.tool().scale(), yours, text(frame.value(), question));
    }

    private static AnswerText text(Return one, Question question) {
        return one.answer(question.id()).map(answer -> answer.text()).orElse(AnswerText.NONE);
    }

    private static List<Question> asked(ToolSection section, ReturnFrame frame) {
        List<String> asked =
                Completeness.of(frame.tool(), section, frame.value()).asked();
        return section.questions().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    private static @Nullable Long version(Form form, Question question) {
        String text = form.text(AnswerForms.field(question.id(), "version"));
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : Long.valueOf(0);
    }

    /** The page after this one: the next section, or checking. */
    private static @Nullable String next(ReturnFrame frame, ToolSection section) {
        List<ToolSection> all = frame.tool().sections();
        int place = all.indexOf(section);
        return place + 1 < all.size()
                ? frame.path() + "/sections/" + all.get(place + 1).id()
                : frame.path() + "/check";
    }

    private ReturnFrame frame(Actor actor, ReturnId id, String section) {
        ReturnFrame plain = frames.of(actor, id);
        if (!plain.reads()) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frames.of(actor, id, Link.here(section(plain, section).title()));
    }

    private static ToolSection section(ReturnFrame frame, String id) {
        return frame.tool().section(id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    private static String path(ReturnId id, String section) {
        return ReturnFrames.path(id) + "/sections/" + section;
    }
}
