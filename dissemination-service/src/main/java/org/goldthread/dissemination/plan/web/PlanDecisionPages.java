package org.goldthread.dissemination.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.cascade.RequestingCascades;
import org.goldthread.dissemination.plan.DecidingPlan;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.PlanPermissions;
import org.goldthread.dissemination.plan.PlanState;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.Recipients;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sending, approving and returning a plan: each page says beforehand exactly what will happen and to whom. */
@Controller
@RequestMapping("/dissemination/plans/{id}")
class PlanDecisionPages {

    private final Plans plans;
    private final DecidingPlan deciding;
    private final Recipients recipients;
    private final RequestingCascades requesting;
    private final FrameworkWords words;
    private final Profile profile;

    PlanDecisionPages(
            Plans plans,
            DecidingPlan deciding,
            Recipients recipients,
            RequestingCascades requesting,
            FrameworkWords words,
            Profile profile) {
        this.plans = plans;
        this.deciding = deciding;
        this.recipients = recipients;
        this.requesting = requesting;
        this.words = words;
        this.profile = profile;
    }

    @GetMapping("/send")
    String askToSend(Actor actor, @PathVariable UUID id, Model model) {
        Stored<DisseminationPlan> plan = plan(actor, id);
        return plan.value().state().beingEdited()
                ? page(model, "dissemination/plan-send", plan, Form.blank())
                : "redirect:/dissemination/plans/" + id;
    }

    @PostMapping("/send")
    String send(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return answer(
                deciding.send(by, id, Sent.version(form)),
                by.actor(),
                id,
                "sent",
                "dissemination/plan-send",
                form,
                model,
                response);
    }

    @GetMapping("/approve")
    String askToApprove(Actor actor, @PathVariable UUID id, Model model) {
        return ask(actor, id, "dissemination/plan-approve", model);
    }

    @PostMapping("/approve")
    String approve(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return answer(
                deciding.approve(by, id, Sent.version(form)),
                by.actor(),
                id,
                "approved",
                "dissemination/plan-approve",
                form,
                model,
                response);
    }

    @GetMapping("/return")
    String askToReturn(Actor actor, @PathVariable UUID id, Model model) {
        return ask(actor, id, "dissemination/plan-return", model);
    }

    @PostMapping("/return")
    String sendBack(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return answer(
                deciding.sendBack(by, id, Sent.version(form), form.text("reason")),
                by.actor(),
                id,
                "returned",
                "dissemination/plan-return",
                form,
                model,
                response);
    }

    private String ask(Actor actor, UUID id, String page, Model model) {
        Stored<DisseminationPlan> plan = plan(actor, id);
        if (plan.value().state() != PlanState.SENT) {
            return "redirect:/dissemination/plans/" + id;
        }
        if (!PlanPermissions.mayDecide(actor, plan.value())) {
            throw new PageRefused(new Refusal.Forbidden(
                    "not-allowed", "Only the chair of the group that approves plans can do this"));
        }
        return page(model, page, plan, Form.blank());
    }

    private String answer(
            Outcome<Stored<DisseminationPlan>> outcome,
            Actor actor,
            UUID id,
            String done,
            String page,
            Form form,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(ok -> "redirect:/dissemination/plans/" + id + "?done=" + done, why -> {
            if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
                throw new PageRefused(why);
            }
            response.setStatus(Refusals.status(why).value());
            return page(model, page, plan(actor, id), form.with(FormProblems.of(why, "reason")));
        });
    }

    private String page(Model model, String page, Stored<DisseminationPlan> plan, Form form) {
        model.addAttribute("plan", plan.value());
        model.addAttribute("version", plan.version());
        model.addAttribute("recipients", recipients.of(plan.value()));
        model.addAttribute("requests", recipients.requests(plan.value()));
        model.addAttribute("term", requesting.term());
        model.addAttribute("group", words.group(profile.planApproval()));
        model.addAttribute("words", words);
        model.addAttribute("form", form);
        return page;
    }

    private Stored<DisseminationPlan> plan(Actor actor, UUID id) {
        return plans.find(actor, id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
