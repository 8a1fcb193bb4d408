package org.goldthread.audit.returns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.Moderating;
import org.goldthread.audit.returns.ModeratingReturn;
import org.goldthread.audit.returns.Moderation;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Grades;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panel's grade beside the agency's own, with reason, challenge and reply (A6). */
@Controller
@RequestMapping("/audits/returns/{return}/panel")
class PanelPages {

    private final ModeratingReturn moderating;
    private final ReturnFrames frames;

    PanelPages(ModeratingReturn moderating, ReturnFrames frames) {
        this.moderating = moderating;
        this.frames = frames;
    }

    /** All standards. */
    record PanelView(List<PanelLine> lines, boolean mayRelease, int left, boolean mayAccept, boolean mayClose) {}

    /** One standard. */
    record StandardView(
            ToolStandard standard,
            List<QuestionView> questions,
            Tag self,
            @Nullable Tag panel,
            String gap,
            @Nullable Judgement judgement,
            @Nullable Tag replied,
            boolean grades,
            boolean challenges,
            boolean replies,
            List<Choice> choices) {}

    @GetMapping
    String panel(
            Actor actor,
            @PathVariable("return") ReturnId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        return show(actor, id, Form.blank(), model);
    }

    private String show(Actor actor, ReturnId id, Form form, Model model) {
        ReturnFrame frame = frame(actor, id, "Panel’s grades");
        Return one = frame.value();
        Moderation moderation = one.moderation();
        boolean moderated = one.state() == ReturnState.MODERATED;
        int left = (int) frame.tool().standards().stream()
                .filter(standard -> moderation.of(standard.id()).isEmpty())
                .count();
        boolean agency = frame.colleague() && mayRespond(actor, one);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new PanelView(
                        frame.tool().standards().stream()
                                .map(standard -> PanelLine.of(frame, standard))
                                .toList(),
                        frame.moderates() && one.state() == ReturnState.SUBMITTED,
                        left,
                        moderated && agency && moderation.unanswered() == 0,
                        moderated && frame.moderates() && moderation.challenged() && moderation.unanswered() == 0));
        return "audit/panel";
    }

    private static boolean mayRespond(Actor actor, Return one) {
        return org.goldthread.audit.returns.ReturnPermissions.maySubmit(actor, one.agency());
    }

    @GetMapping("/{standard}")
    String standard(Actor actor, @PathVariable("return") ReturnId id, @PathVariable String standard, Model model) {
        Form form = Form.blank();
        ReturnFrame frame = frames.of(actor, id);
        Judgement made = frame.judgement(standard).orElse(null);
        if (made != null) {
            form = form.showing("grade", made.standing())
                    .showing("reason", made.reason())
                    .showing("goodPractice", made.goodPractice());
        }
        return showStandard(
                actor, id, standard, form.showing("version", frame.stored().version()), model);
    }

    /** What is done follows from who does it and how the return stands. */
    @PostMapping("/{standard}")
    String decide(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String standard,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        String step = form.text("step");
        Long version = FormAgain.version(form);
        Outcome<Stored<Return>> outcome = switch (step) {
            case "challenge" -> moderating.challenge(by, id, version, standard, form.text("challenge"));
            case "reply" -> moderating.reply(by, id, version, standard, form.text("grade"), form.text("reply"));
            default ->
                moderating.grade(
                        by,
                        id,
                        version,
                        standard,
                        new Moderating.Grading(form.text("grade"), form.text("reason"), form.text("goodPractice")));
        };
        return outcome.fold(
                made -> "redirect:" + ReturnFrames.path(id) + "/panel?done="
                        + switch (step) {
                            case "challenge" -> "challenged";
                            case "reply" -> "replied";
                            default -> "graded";
                        },
                why -> showStandard(
                        by.actor(), id, standard, FormAgain.with(form, named(why, step), response, "grade"), model));
    }

    /** The fields of this page are named after what they are for. */
    private static Refusal named(Refusal why, String step) {
        if (!(why instanceof Refusal.Invalid invalid)) {
            return why;
        }
        return new Refusal.Invalid(invalid.problems().stream()
                .map(problem -> new org.goldthread.kit.FieldProblem(
                        step.equals("challenge") && problem.field().equals("reason")
                                ? "challenge"
                                : problem.field().equals("text") ? "reply" : problem.field(),
                        problem.code(),
                        problem.sentence()))
                .toList());
    }

    @PostMapping("/release")
    String release(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return after(
                moderating.release(by, id, FormAgain.version(Form.entered(parameters))),
                "moderated",
                by,
                id,
                model,
                response);
    }

    @PostMapping("/settle")
    String settle(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return after(
                moderating.settle(by, id, FormAgain.version(Form.entered(parameters))),
                "settled",
                by,
                id,
                model,
                response);
    }

    private String after(
            Outcome<Stored<Return>> outcome,
            String done,
            By by,
            ReturnId id,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(
                made -> "redirect:" + ReturnFrames.path(id) + "/panel?done=" + done,
                why -> show(by.actor(), id, FormAgain.with(Form.blank(), why, response), model));
    }

    private String showStandard(Actor actor, ReturnId id, String standardId, Form form, Model model) {
        ReturnFrame plain = frames.of(actor, id);
        ToolStandard standard =
                plain.tool().standard(standardId).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        ReturnFrame frame = frame(actor, id, standard.name());
        Return one = frame.value();
        GradeScale scale = frame.tool().scale();
        Optional<Judgement> judgement = frame.judgement(standardId);
        List<Choice> choices = new ArrayList<>(scale.steps().stream()
                .map(step -> Choice.of(step.id(), step.name()))
                .toList());
        choices.add(Choice.of(GradeScale.NOT_APPLICABLE, "Not applicable"));
        Judgement.Challenge challenge = judgement.map(Judgement::challenge).orElse(null);
        boolean moderated = one.state() == ReturnState.MODERATED;
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new StandardView(
                        standard,
                        standard.questions().stream()
                                .filter(question -> one.answer(question.id()).isPresent())
                                .map(question -> QuestionView.of(
                                        question, scale, one, Optional.empty(), frame.colleague(), List.of()))
                                .toList(),
                        PanelLine.self(frame, standard),
                        judgement.map(made -> Grades.tag(scale, made.grade())).orElse(null),
                        PanelLine.gap(frame, standard, judgement),
                        judgement.orElse(null),
                        challenge == null || challenge.reply() == null
                                ? null
                                : Grades.tag(scale, challenge.reply().grade()),
                        frame.moderates() && one.state() == ReturnState.SUBMITTED,
                        moderated && mayRespond(actor, one) && judgement.isPresent() && challenge == null,
                        moderated && frame.moderates() && challenge != null && challenge.reply() == null,
                        choices));
        return "audit/panel-standard";
    }

    /** The agency sees the panel's side once it is released, and nobody but the panel sees its drafts. */
    private ReturnFrame frame(Actor actor, ReturnId id, String here) {
        ReturnFrame frame = frames.of(actor, id, Link.here(here));
        boolean others = frame.value().state() == ReturnState.SUBMITTED && !frame.colleague();
        if (!frame.reads() || !(frame.panelShown() || others)) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frame;
    }
}
