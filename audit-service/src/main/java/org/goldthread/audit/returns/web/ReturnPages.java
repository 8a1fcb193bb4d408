package org.goldthread.audit.returns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.returns.AnsweringReturn;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.Reopening;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.Withdrawal;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
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

/** A return: its task list, checking and submitting, giving it back (A4). */
@Controller
@RequestMapping("/audits/returns/{return}")
class ReturnPages {

    private final AnsweringReturn answering;
    private final ReturnFrames frames;
    private final Rounds rounds;

    ReturnPages(AnsweringReturn answering, ReturnFrames frames, Rounds rounds) {
        this.answering = answering;
        this.frames = frames;
        this.rounds = rounds;
    }

    /**
     * The task list.
     *
     * @param given the last reopening, while the return is open because of it
     */
    record TaskListView(
            List<Task> tasks,
            int asked,
            int answered,
            String words,
            @Nullable Reopening given,
            @Nullable Withdrawal withdrawn,
            boolean panelSeen,
            boolean panelNext,
            boolean mayReopen,
            boolean mayWithdraw) {}

    /** One thing that is missing, with the page that has its question. */
    record Gap(String path, String sentence) {}

    /** The last page before submitting. */
    record CheckView(List<Gap> gaps, String declaration, List<Choice> declare, List<Answered> sections) {}

    /** The answers of a section in words. */
    record Answered(String path, String title, List<QuestionView> questions) {}

    @GetMapping
    String tasks(
            Actor actor,
            @PathVariable("return") ReturnId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        ReturnFrame frame = frames.of(actor, id);
        Return one = frame.value();
        Completeness completeness = Completeness.of(frame.tool(), one);
        boolean panelSeen = one.state() == ReturnState.MODERATED
                || one.state() == ReturnState.SETTLED
                || (frame.moderates() && one.state() == ReturnState.SUBMITTED);
        boolean panelNext = (frame.moderates() && one.state() == ReturnState.SUBMITTED)
                || (one.state() == ReturnState.MODERATED && ReturnPermissions.maySubmit(actor, one.agency()));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new TaskListView(
                        frame.reads() ? tasks(frame, completeness) : List.of(),
                        completeness.asked().size(),
                        completeness.answered().size(),
                        completeness.words(),
                        one.state() == ReturnState.OPEN
                                ? one.course().lastReopening().orElse(null)
                                : null,
                        one.state() == ReturnState.WITHDRAWN
                                ? one.course().lastWithdrawal().orElse(null)
                                : null,
                        panelSeen,
                        panelNext,
                        frame.keeps() && one.state() != ReturnState.OPEN,
                        frame.keeps() && one.state() != ReturnState.WITHDRAWN));
        return "audit/return";
    }

    private static List<Task> tasks(ReturnFrame frame, Completeness whole) {
        List<Task> tasks = new ArrayList<>();
        for (ToolSection section : frame.tool().sections()) {
            Completeness part = Completeness.of(frame.tool(), section, frame.value());
            String path = frame.path() + "/sections/" + section.id();
            Task task = part.complete()
                    ? Task.completed(section.title(), path)
                    : Task.of(
                            section.title(),
                            path,
                            part.answered().isEmpty()
                                    ? Tag.waiting("Not started")
                                    : Tag.inProgress(part.missing().size() + " to do"));
            tasks.add(task.hint(part.words()));
        }
        if (frame.submits()) {
            tasks.add(Task.of(
                    "Check answers and submit",
                    frame.path() + "/check",
                    whole.complete()
                            ? Tag.inProgress("Ready")
                            : Tag.waiting(whole.missing().size() + " to do")));
        } else if (frame.answers()) {
            tasks.add(Task.of(
                            "Check answers",
                            frame.path() + "/check",
                            Tag.waiting(whole.missing().size() + " to do"))
                    .hint("Your link or strategic lead submits"));
        }
        return tasks;
    }

    @GetMapping("/check")
    String check(Actor actor, @PathVariable("return") ReturnId id, Model model) {
        return showCheck(actor, id, Form.blank(), model);
    }

    @PostMapping("/check")
    String submit(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        if (form.texts("declared").isEmpty()) {
            frames.of(by.actor(), id);
            return showCheck(
                    by.actor(),
                    id,
                    FormAgain.with(
                            form, Refusal.invalid("declared", "required", "Tick the box to declare it"), response),
                    model);
        }
        return answering
                .submit(by, id, FormAgain.version(form), form.text("declaredBy"))
                .fold(
                        made -> "redirect:" + ReturnFrames.path(id) + "?done=submitted",
                        why -> showCheck(
                                by.actor(),
                                id,
                                FormAgain.with(form, withoutGaps(why), response, "declared", "declaredBy"),
                                model));
    }

    /** What is missing stands on the page with links; the summary says it once. */
    private static Refusal withoutGaps(Refusal why) {
        boolean gaps = why instanceof Refusal.Invalid invalid
                && invalid.problems().stream()
                        .anyMatch(problem -> problem.field().startsWith("answers."));
        return gaps ? Refusal.invalid("", "missing", "Answer what is still missing before you submit") : why;
    }

    private String showCheck(Actor actor, ReturnId id, Form form, Model model) {
        ReturnFrame frame = frames.of(actor, id, Link.here("Check answers"));
        if (!frame.reads()) {
            throw new PageRefused(new Refusal.Missing());
        }
        Return one = frame.value();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "form",
                form.text("version").isEmpty()
                        ? form.showing("version", frame.stored().version())
                        : form);
        model.addAttribute(
                "page",
                new CheckView(
                        Completeness.of(frame.tool(), one).missing().stream()
                                .map(missing -> new Gap(
                                        frame.path() + "/sections/" + missing.section() + "#at-" + missing.question(),
                                        missing.sentence()))
                                .toList(),
                        rounds.find(one.round().id())
                                .map(round -> round.declaration())
                                .orElse(""),
                        List.of(Choice.of("yes", "I make this declaration for my organisation")),
                        frame.tool().sections().stream()
                                .map(section -> answered(frame, section))
                                .toList()));
        return "audit/return-check";
    }

    private static Answered answered(ReturnFrame frame, ToolSection section) {
        List<String> asked =
                Completeness.of(frame.tool(), section, frame.value()).asked();
        return new Answered(
                frame.path() + "/sections/" + section.id(),
                section.title(),
                section.questions().stream()
                        .filter(question -> asked.contains(question.id()))
                        .map(question -> QuestionView.of(
                                question,
                                frame.tool().scale(),
                                frame.value(),
                                java.util.Optional.empty(),
                                frame.colleague(),
                                List.of()))
                        .toList());
    }

    @GetMapping("/reopen")
    String askToReopen(Actor actor, @PathVariable("return") ReturnId id, Model model) {
        return showReopen(actor, id, Form.blank(), model);
    }

    @PostMapping("/reopen")
    String reopen(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return FormAgain.unlessUnreadable(
                        form,
                        Map.of("dueOn", "The day by which it is due again"),
                        () -> answering.reopen(by, id, null, form.text("reason"), null),
                        () -> answering.reopen(by, id, null, form.text("reason"), FormAgain.date(form, "dueOn")))
                .fold(
                        made -> "redirect:" + ReturnFrames.path(id) + "?done=reopened",
                        why -> showReopen(
                                by.actor(), id, FormAgain.with(form, why, response, "reason", "dueOn"), model));
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Actor actor, @PathVariable("return") ReturnId id, Model model) {
        return showWithdraw(actor, id, Form.blank(), model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return answering
                .withdraw(by, id, null, form.text("reason"))
                .fold(
                        made -> "redirect:" + ReturnFrames.path(id) + "?done=withdrawn",
                        why -> showWithdraw(by.actor(), id, FormAgain.with(form, why, response, "reason"), model));
    }

    private String showWithdraw(Actor actor, ReturnId id, Form form, Model model) {
        model.addAttribute("frame", frames.of(actor, id, Link.here("Withdraw the agency")));
        model.addAttribute("form", form);
        return "audit/return-withdraw";
    }

    private String showReopen(Actor actor, ReturnId id, Form form, Model model) {
        ReturnFrame frame = frames.of(actor, id, Link.here("Open again"));
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("dueWords", PageWords.date(frame.value().dueOn()));
        return "audit/return-reopen";
    }
}
