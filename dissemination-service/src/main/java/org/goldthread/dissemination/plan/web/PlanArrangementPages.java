package org.goldthread.dissemination.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.plan.CascadeTo;
import org.goldthread.dissemination.plan.ConsiderationNote;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.EditingPlan;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.Recipients;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Consideration;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the officer considers about a plan as a whole, and which agencies it asks. */
@Controller
@RequestMapping("/dissemination/plans/{id}")
class PlanArrangementPages {

    private final Plans plans;
    private final EditingPlan editing;
    private final Recipients recipients;
    private final Profile profile;

    PlanArrangementPages(Plans plans, EditingPlan editing, Recipients recipients, Profile profile) {
        this.plans = plans;
        this.editing = editing;
        this.recipients = recipients;
        this.profile = profile;
    }

    @GetMapping("/considerations")
    String considerations(Actor actor, @PathVariable UUID id, Model model) {
        Stored<DisseminationPlan> plan = plan(actor, id);
        Form form = Form.blank();
        for (ConsiderationNote note : plan.value().notes()) {
            form = form.showing("notes." + note.consideration(), note.note());
        }
        return considerations(model, plan, form);
    }

    @PostMapping("/considerations")
    String note(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        List<EditingPlan.NoteGiven> notes = prompts().stream()
                .map(prompt -> new EditingPlan.NoteGiven(prompt.id(), form.text("notes." + prompt.id())))
                .toList();
        return editing.note(by, id, Sent.version(form), notes)
                .fold(done -> "redirect:/dissemination/plans/" + id + "?done=noted", why -> {
                    Stored<DisseminationPlan> plan = refused(by.actor(), id, why, response);
                    if (why instanceof Refusal.Stale) {
                        model.addAttribute("differences", differences(form, plan.value()));
                    }
                    String[] order = prompts().stream()
                            .map(prompt -> "notes." + prompt.id())
                            .toArray(String[]::new);
                    return considerations(model, plan, form.with(FormProblems.of(why, order)));
                });
    }

    @GetMapping("/cascade-to")
    String cascadeTo(Actor actor, @PathVariable UUID id, Model model) {
        Stored<DisseminationPlan> plan = plan(actor, id);
        return cascadeTo(
                model,
                plan,
                Form.blank().showing("cascadeTo", plan.value().cascadeTo().word()));
    }

    @PostMapping("/cascade-to")
    String choose(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return editing.cascadeTo(by, id, Sent.version(form), form.text("cascadeTo"))
                .fold(done -> "redirect:/dissemination/plans/" + id + "?done=agencies", why -> {
                    Stored<DisseminationPlan> plan = refused(by.actor(), id, why, response);
                    return cascadeTo(model, plan, form.with(FormProblems.of(why, "cascadeTo")));
                });
    }

    private String considerations(Model model, Stored<DisseminationPlan> plan, Form form) {
        model.addAttribute("plan", plan.value());
        model.addAttribute("version", plan.version());
        model.addAttribute("prompts", prompts());
        model.addAttribute("form", form);
        return "dissemination/plan-considerations";
    }

    private String cascadeTo(Model model, Stored<DisseminationPlan> plan, Form form) {
        model.addAttribute("plan", plan.value());
        model.addAttribute("version", plan.version());
        model.addAttribute(
                "choices",
                List.of(
                        choice(plan.value(), CascadeTo.CONCERNED, "The agencies that the learning concerns"),
                        choice(plan.value(), CascadeTo.ALL, "Every agency of the partnership")));
        model.addAttribute("form", form);
        return "dissemination/plan-cascade-to";
    }

    private List<Difference> differences(Form form, DisseminationPlan theirs) {
        return prompts().stream()
                .map(prompt -> Difference.of(
                        prompt.name(),
                        form.text("notes." + prompt.id()),
                        theirs.notes().stream()
                                .filter(note -> note.consideration().equals(prompt.id()))
                                .map(ConsiderationNote::note)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private List<Consideration> prompts() {
        return profile.disseminationPlan().considerations();
    }

    private Choice choice(DisseminationPlan plan, CascadeTo to, String words) {
        return Choice.of(to.word(), words)
                .hint(String.join(
                        ", ", recipients.of(plan, to).stream().map(Agency::name).toList()));
    }

    private Stored<DisseminationPlan> refused(Actor actor, UUID id, Refusal why, HttpServletResponse response) {
        if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
            throw new PageRefused(why);
        }
        response.setStatus(Refusals.status(why).value());
        return plan(actor, id);
    }

    private Stored<DisseminationPlan> plan(Actor actor, UUID id) {
        Optional<Stored<DisseminationPlan>> plan = plans.find(actor, id);
        return plan.orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
