package org.goldthread.dissemination.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.EditingPlan;
import org.goldthread.dissemination.plan.PlanPermissions;
import org.goldthread.dissemination.plan.PlanRow;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.RowGiven;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.EnteredDate;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rows of a plan: each is added, changed and removed on a page of its own. */
@Controller
@RequestMapping("/dissemination/plans/{id}/rows")
class PlanRowPages {

    private static final String PAGE = "dissemination/plan-row";
    private static final String[] ORDER = {"purpose", "audience", "channels", "measureOfSuccess", "owner", "by"};

    private final Plans plans;
    private final EditingPlan editing;
    private final FrameworkWords words;

    PlanRowPages(Plans plans, EditingPlan editing, FrameworkWords words) {
        this.plans = plans;
        this.editing = editing;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable UUID id, Model model) {
        return page(model, plan(actor, id), null, Form.blank());
    }

    @PostMapping("/new")
    String add(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        Outcome<Stored<DisseminationPlan>> added = editing.addRow(by, id, given(form));
        return added.fold(
                done -> "redirect:/dissemination/plans/" + id + "?done=row-added",
                why -> again(by.actor(), id, null, form, why, model, response));
    }

    @GetMapping("/{row}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable String row, Model model) {
        DisseminationPlan plan = plan(actor, id);
        PlanRow known = row(plan, row);
        return page(model, plan, known, filled(known));
    }

    @PostMapping("/{row}")
    String change(
            By by,
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return editing.changeRow(by, id, row, revision(form), given(form))
                .fold(
                        done -> "redirect:/dissemination/plans/" + id + "?done=row-saved",
                        why -> again(by.actor(), id, row, form, why, model, response));
    }

    @GetMapping("/{row}/remove")
    String askToRemove(Actor actor, @PathVariable UUID id, @PathVariable String row, Model model) {
        DisseminationPlan plan = plan(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("row", row(plan, row));
        model.addAttribute("words", words);
        return "dissemination/plan-row-remove";
    }

    @PostMapping("/{row}/remove")
    String remove(
            By by,
            @PathVariable UUID id,
            @PathVariable String row,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return editing.removeRow(by, id, row, revision(Form.entered(entered)))
                .fold(done -> "redirect:/dissemination/plans/" + id + "?done=row-removed", why -> {
                    if (!(why instanceof Refusal.Stale)) {
                        throw new PageRefused(why);
                    }
                    response.setStatus(Refusals.status(why).value());
                    model.addAttribute("problems", FormProblems.of(why));
                    return askToRemove(by.actor(), id, row, model);
                });
    }

    private String again(
            Actor actor,
            UUID id,
            @Nullable String row,
            Form form,
            Refusal why,
            Model model,
            HttpServletResponse response) {
        if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
            throw new PageRefused(why);
        }
        response.setStatus(Refusals.status(why).value());
        DisseminationPlan plan = plan(actor, id);
        PlanRow theirs = row == null ? null : row(plan, row);
        if (why instanceof Refusal.Stale && theirs != null) {
            model.addAttribute("differences", differences(form, theirs));
        }
        return page(model, plan, theirs, form.with(problems(form, why)));
    }

    /** A date that cannot be read is told as such, not as one that is missing. */
    private static Problems problems(Form form, Refusal why) {
        Optional<Problem> unreadable = form.date("by").problem("by", "The day by which it is to be done");
        Problems all = FormProblems.of(why, ORDER);
        return unreadable
                .map(date -> new Problems(all.list().stream()
                        .map(problem -> problem.field().equals("by") ? date : problem)
                        .toList()))
                .orElse(all);
    }

    private String page(Model model, DisseminationPlan plan, @Nullable PlanRow row, Form form) {
        model.addAttribute("plan", plan);
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        return PAGE;
    }

    private static Form filled(PlanRow row) {
        return Form.blank()
                .showing("purpose", row.content().purpose())
                .showing("audience", row.content().audience())
                .showing("channels", row.content().channels())
                .showing("measureOfSuccess", row.content().measureOfSuccess())
                .showing("owner", row.content().owner())
                .showing("by", row.content().by());
    }

    private static RowGiven given(Form form) {
        return new RowGiven(
                form.text("purpose"),
                form.text("audience"),
                form.texts("channels"),
                form.text("measureOfSuccess"),
                form.text("owner"),
                form.date("by") instanceof EnteredDate.Given date ? date.day() : null);
    }

    private List<Difference> differences(Form form, PlanRow theirs) {
        PlanRow.Content saved = theirs.content();
        String day = form.date("by") instanceof EnteredDate.Given date ? PageWords.date(date.day()) : "";
        return List.of(
                Difference.of("Purpose", form.text("purpose"), saved.purpose()),
                Difference.of("Audience", words.audience(form.text("audience")), words.audience(saved.audience())),
                Difference.of("Methods", channels(form.texts("channels")), channels(saved.channels())),
                Difference.of("Measure of success", form.text("measureOfSuccess"), saved.measureOfSuccess()),
                Difference.of("Owner", form.text("owner"), saved.owner()),
                Difference.of("By when", day, PageWords.date(saved.by())));
    }

    private String channels(List<String> ids) {
        return String.join("; ", ids.stream().map(words::channel).toList());
    }

    private static @Nullable Integer revision(Form form) {
        String text = form.text("revision");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The plan that the person edits; one that cannot be edited now has no such pages. */
    private DisseminationPlan plan(Actor actor, UUID id) {
        DisseminationPlan plan =
                plans.find(actor, id).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        if (!PlanPermissions.mayEdit(actor)) {
            throw new PageRefused(new Refusal.Forbidden("not-allowed", "Only a partnership officer can do this"));
        }
        return plan;
    }

    private static PlanRow row(DisseminationPlan plan, String id) {
        return plan.row(id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
