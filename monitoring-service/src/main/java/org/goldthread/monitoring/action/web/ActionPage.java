package org.goldthread.monitoring.action.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionPermissions;
import org.goldthread.monitoring.action.Actions;
import org.goldthread.monitoring.action.AnsweringAction;
import org.goldthread.monitoring.action.CarryingOutAction;
import org.goldthread.monitoring.action.CheckingEmbedding;
import org.goldthread.monitoring.action.DecidingDeclined;
import org.goldthread.monitoring.action.VerifyingAction;
import org.goldthread.monitoring.evidence.AskingAudits;
import org.goldthread.pages.Form;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An action's page: how it stands, its history, and the next step as one form. */
@Controller
@RequestMapping("/impact/actions/{id}")
class ActionPage {

    private static final String SENT = "sent";

    private final Actions actions;
    private final ActionSheet sheet;
    private final StaleActions stale;
    private final AnsweringAction answering;
    private final CarryingOutAction carryingOut;
    private final VerifyingAction verifying;
    private final CheckingEmbedding checking;
    private final DecidingDeclined deciding;
    private final AskingAudits audits;

    ActionPage(
            Actions actions,
            ActionSheet sheet,
            StaleActions stale,
            AnsweringAction answering,
            CarryingOutAction carryingOut,
            VerifyingAction verifying,
            CheckingEmbedding checking,
            DecidingDeclined deciding,
            AskingAudits audits) {
        this.actions = actions;
        this.sheet = sheet;
        this.stale = stale;
        this.answering = answering;
        this.carryingOut = carryingOut;
        this.verifying = verifying;
        this.checking = checking;
        this.deciding = deciding;
        this.audits = audits;
    }

    /** One request that a form sent, with all that it takes to answer it; {@code step} is the end of its address. */
    record Sent(By by, UUID id, String step, Form form, Model model, HttpServletResponse response) {
        @Nullable
        Long version() {
            String text = form.text("version");
            return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }

        @Nullable
        String words(String field) {
            String text = form.text(field);
            return text.isEmpty() ? null : text;
        }
    }

    @ModelAttribute(SENT)
    Sent sent(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRequestURI();
        String step = address.substring(address.lastIndexOf('/') + 1);
        return new Sent(by, id, step, Form.entered(entered), model, response);
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Form.blank(), model);
    }

    @PostMapping("/answer")
    String answer(@ModelAttribute(name = SENT, binding = false) Sent sent, RedirectAttributes then) {
        AnsweringAction.Given given = new AnsweringAction.Given(
                sent.words("answer"), sent.words("measurableAction"), sent.words("ownerRole"), sent.words("reason"));
        return done(
                sent, answering.answer(sent.by(), sent.id(), sent.version(), given), then, "Your answer has been sent");
    }

    @PostMapping("/progress")
    String progress(@ModelAttribute(name = SENT, binding = false) Sent sent, RedirectAttributes then) {
        allow(sent, ActionPermissions::toUpdate);
        return switch (sent.form().text("what")) {
            case "update" ->
                done(
                        sent,
                        carryingOut.update(sent.by(), sent.id(), sent.version(), sent.words("progress")),
                        then,
                        "The progress has been recorded");
            case "evidence" ->
                done(
                        sent,
                        carryingOut.giveEvidence(sent.by(), sent.id(), sent.version(), sent.words("text")),
                        then,
                        "The evidence has been added");
            case "done" ->
                done(
                        sent,
                        carryingOut.markDone(sent.by(), sent.id(), sent.version(), sent.words("evidence")),
                        then,
                        "The partnership has been asked to verify that the action is done");
            default -> again(sent, Refusal.invalid("what", "required", "Select what you want to record"));
        };
    }

    @PostMapping("/verification")
    String verification(@ModelAttribute(name = SENT, binding = false) Sent sent, RedirectAttributes then) {
        allow(sent, ActionPermissions::toVerify);
        return switch (sent.form().text("decision")) {
            case "verify" ->
                done(
                        sent,
                        verifying.verify(sent.by(), sent.id(), sent.version()),
                        then,
                        "The action is verified. The first embedding check has been planned");
            case "send-back" ->
                done(
                        sent,
                        verifying.sendBack(sent.by(), sent.id(), sent.version(), sent.words("reason")),
                        then,
                        "The action has been sent back to the agency");
            default -> again(sent, Refusal.invalid("decision", "required", "Select whether the action is done"));
        };
    }

    @PostMapping("/decision")
    String decision(@ModelAttribute(name = SENT, binding = false) Sent sent, RedirectAttributes then) {
        allow(sent, ActionPermissions::toVerify);
        return switch (sent.form().text("decision")) {
            case "accept" ->
                done(
                        sent,
                        deciding.accept(sent.by(), sent.id(), sent.version(), sent.words("reason")),
                        then,
                        "The action is recorded as not implemented");
            case "ask-again" ->
                done(
                        sent,
                        deciding.askAgain(sent.by(), sent.id(), sent.version(), sent.words("reason")),
                        then,
                        "The agency has been asked again");
            default -> again(sent, Refusal.invalid("decision", "required", "Select what the partnership decides"));
        };
    }

    @PostMapping("/checks")
    String check(@ModelAttribute(name = SENT, binding = false) Sent sent, RedirectAttributes then) {
        allow(sent, ActionPermissions::toVerify);
        if (sent.words("fetch") != null) {
            return fetched(sent);
        }
        String held = sent.words("held");
        CheckingEmbedding.Made made = new CheckingEmbedding.Made(
                sent.words("retestKind"),
                held == null ? null : Boolean.valueOf(held),
                sent.words("evidence"),
                sent.words("reference"),
                sent.words("moderated") != null);
        return done(
                sent,
                checking.record(sent.by(), sent.id(), sent.version(), made),
                then,
                "The embedding check has been recorded");
    }

    /** Fills the evidence in from the audit's result; what was typed before stays in front of it. */
    private String fetched(Sent sent) {
        Form form = sent.form();
        if (form.text("reference").isEmpty()) {
            return again(sent, Refusal.invalid("reference", "required", "Enter the audit's reference"));
        }
        AskingAudits.Answer answer = audits.result(form.text("reference"));
        if (answer instanceof AskingAudits.Answer.Found found) {
            String typed = form.text("evidence");
            String evidence =
                    (typed.isEmpty() ? "" : typed + "\n") + found.result().asEvidence();
            return page(sent.by().actor(), sent.id(), form.showing("evidence", evidence), sent.model());
        }
        return again(
                sent,
                answer instanceof AskingAudits.Answer.Unknown
                        ? Refusal.invalid("reference", "unknown-audit", "There is no audit with this reference")
                        : Refusal.invalid(
                                "reference",
                                "audit-service-away",
                                "The audit service does not answer; enter the evidence by hand"));
    }

    /** Whether somebody may do something comes before what is wrong with what they sent. */
    private void allow(Sent sent, BiFunction<Actor, Action, Optional<Refusal>> permission) {
        Actor actor = sent.by().actor();
        permission.apply(actor, found(actor, sent.id()).value()).ifPresent(why -> {
            throw new PageRefused(why);
        });
    }

    private String done(Sent sent, Outcome<Stored<Action>> outcome, RedirectAttributes then, String notice) {
        return outcome.fold(
                stored -> {
                    then.addFlashAttribute("notice", notice);
                    return "redirect:/impact/actions/" + sent.id();
                },
                why -> again(sent, why));
    }

    private String again(Sent sent, Refusal why) {
        if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
            throw new PageRefused(why);
        }
        sent.response().setStatus(Refusals.status(why).value());
        if (why instanceof Refusal.Stale) {
            Stored<Action> now = found(sent.by().actor(), sent.id());
            sent.model().addAttribute("stale", stale.change(now, sent.step(), sent.form()));
            return "pages/stale";
        }
        List<Problem> problems = why instanceof Refusal.Invalid invalid
                ? invalid.problems().stream()
                        .map(one -> new Problem(one.field(), one.sentence()))
                        .toList()
                : List.of(new Problem("", why.sentence()));
        return page(sent.by().actor(), sent.id(), sent.form().with(new Problems(problems)), sent.model());
    }

    private String page(Actor actor, UUID id, Form form, Model model) {
        ActionSheet.View view = sheet.of(actor, found(actor, id));
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        return "monitoring/action";
    }

    private Stored<Action> found(Actor actor, UUID id) {
        return actions.find(actor, id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
