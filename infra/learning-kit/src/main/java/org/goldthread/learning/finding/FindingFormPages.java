package org.goldthread.learning.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which a finding is worded. */
@Controller
@RequestMapping("/${goldthread.service}")
class FindingFormPages {

    private final DraftingFinding drafting;
    private final ReadingFindings reading;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final Addresses addresses;
    private final List<WordingHints> hints;

    FindingFormPages(
            DraftingFinding drafting,
            ReadingFindings reading,
            ReadingActivities activities,
            CurrentFramework framework,
            Addresses addresses,
            ObjectProvider<WordingHints> hints) {
        this.drafting = drafting;
        this.reading = reading;
        this.activities = activities;
        this.framework = framework;
        this.addresses = addresses;
        this.hints = hints.orderedStream().toList();
    }

    /** What the page shows besides the form. */
    record FindingFormView(
            String title,
            String reference,
            List<Link> crumbs,
            String back,
            boolean versioned,
            List<Choice> natures,
            List<Choice> around,
            List<Choice> themes,
            List<Difference> differences,
            boolean advised,
            List<Advice> advice) {

        FindingFormView with(List<Advice> found) {
            return new FindingFormView(
                    title, reference, crumbs, back, versioned, natures, around, themes, differences, advised, found);
        }
    }

    /** Advice on one answer of the form: where it stands, and what could be said better. */
    record Advice(String field, String name, List<WordingHints.Hint> hints) {}

    @GetMapping("/activities/{reference}/findings/new")
    String blank(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Activity activity = activity(actor, reference);
        return show(model, FindingForms.suggested(parameters), added(activity));
    }

    @PostMapping("/activities/{reference}/findings/new")
    String draft(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Activity activity = activity(by.actor(), reference);
        Form form = Form.entered(parameters);
        if (asksForWording(form)) {
            return looked(model, form, added(activity));
        }
        return drafting.draft(by, activity.id(), FindingForms.draft(form, null))
                .fold(
                        made -> "redirect:" + addresses.finding(made.value().id()) + "?done=finding-drafted",
                        why -> show(model, FormAgain.with(form, why, response, FindingForms.ORDER), added(activity)));
    }

    @GetMapping("/findings/{id}/change")
    String change(Actor actor, @PathVariable FindingId id, Model model) {
        Stored<Finding> stored = finding(actor, id);
        return show(
                model,
                FindingForms.of(stored.value().text()).showing("version", stored.version()),
                changed(stored.value(), List.of()));
    }

    @PostMapping("/findings/{id}/change")
    String reword(
            By by,
            @PathVariable FindingId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        if (asksForWording(form)) {
            return looked(model, form, changed(finding(by.actor(), id).value(), List.of()));
        }
        FindingDraft draft =
                FindingForms.draft(form, finding(by.actor(), id).value().text());
        return drafting.reword(by, id, FormAgain.version(form), draft)
                .fold(made -> "redirect:" + addresses.finding(id) + "?done=changed", why -> {
                    Finding now = finding(by.actor(), id).value();
                    List<Difference> differences = why instanceof Refusal.Stale
                            ? FindingForms.differences(draft, now.text(), framework.now())
                            : List.of();
                    return show(
                            model, FormAgain.with(form, why, response, FindingForms.ORDER), changed(now, differences));
                });
    }

    /** The form's second button: nothing is saved, and what could be said better stands above it. */
    private boolean asksForWording(Form form) {
        return !hints.isEmpty() && form.text("step").equals("wording");
    }

    private String looked(Model model, Form form, FindingFormView page) {
        if (FindingForms.advice(form, hints).isEmpty()) {
            model.addAttribute("notice", "No term was found that blames. Nothing is saved yet");
        }
        return show(model, form, page);
    }

    private String show(Model model, Form form, FindingFormView page) {
        model.addAttribute("form", form);
        model.addAttribute("page", page.with(FindingForms.advice(form, hints)));
        return "learning/finding-form";
    }

    private FindingFormView added(Activity activity) {
        String reference = activity.reference().text();
        String back = addresses.activity(reference) + "/findings";
        return view("Add a finding", reference, back, false, Link.here("Add a finding"), List.of());
    }

    private FindingFormView changed(Finding finding, List<Difference> differences) {
        String back = addresses.finding(finding.id());
        return view(
                "Change the wording of a finding",
                finding.origin().reference(),
                back,
                true,
                Link.here("Change"),
                differences);
    }

    private FindingFormView view(
            String title, String reference, String back, boolean versioned, Link here, List<Difference> differences) {
        Framework today = framework.now();
        return new FindingFormView(
                title,
                reference,
                addresses.crumbs(Link.to(addresses.activity(reference), reference), here),
                back,
                versioned,
                FindingForms.natures(),
                Circumstances.NONE.all().stream()
                        .map(each -> Choice.of(each.field(), each.name()))
                        .toList(),
                FindingForms.themes(today),
                differences,
                !hints.isEmpty(),
                List.of());
    }

    private Activity activity(Actor actor, String reference) {
        return activities.one(actor, reference).map(Stored::value).orElseThrow(PageRefused::new);
    }

    private Stored<Finding> finding(Actor actor, FindingId id) {
        return reading.one(actor, id).map(ReadingFindings.Found::stored).orElseThrow(PageRefused::new);
    }
}
