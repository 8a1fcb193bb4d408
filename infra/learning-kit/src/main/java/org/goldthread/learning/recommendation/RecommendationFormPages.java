package org.goldthread.learning.recommendation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.finding.FindingChoices;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.FindingTrail;
import org.goldthread.learning.finding.ReadingFindings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FindingIds;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which a recommendation is worded. */
@Controller
@RequestMapping("/${goldthread.service}")
class RecommendationFormPages {

    private static final Map<String, String> DATES = Map.of("dueOn", "The date it is due");

    private final DraftingRecommendation drafting;
    private final ReadingRecommendations reading;
    private final ReadingFindings findings;
    private final FindingChoices offered;
    private final FindingTrail trail;
    private final CurrentFramework framework;
    private final Addresses addresses;

    RecommendationFormPages(
            DraftingRecommendation drafting,
            ReadingRecommendations reading,
            ReadingFindings findings,
            FindingChoices offered,
            FindingTrail trail,
            CurrentFramework framework,
            Addresses addresses) {
        this.drafting = drafting;
        this.reading = reading;
        this.findings = findings;
        this.offered = offered;
        this.trail = trail;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows besides the form. */
    record RecommendationFormView(
            String title,
            String reference,
            List<Link> crumbs,
            String back,
            boolean versioned,
            List<Choice> agencies,
            List<Choice> groups,
            List<Choice> priorities,
            List<Choice> findings,
            List<String> warnings,
            List<Difference> differences) {}

    @GetMapping("/findings/{id}/recommendations/new")
    String blank(Actor actor, @PathVariable FindingId id, Model model) {
        Origin origin = finding(actor, id).finding().origin();
        Form form =
                RecommendationForms.startingFrom(id, framework.now().profile().followUpGroup(origin.typeId()));
        return show(model, form, added(origin, id, form));
    }

    @PostMapping("/findings/{id}/recommendations/new")
    String draft(
            By by,
            @PathVariable FindingId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Origin origin = finding(by.actor(), id).finding().origin();
        Form form = Form.entered(parameters);
        RecommendationDraft draft = RecommendationForms.draft(form);
        return dated(form, draft, () -> drafting.draft(by, id, draft))
                .fold(
                        made -> "redirect:"
                                + addresses.recommendation(made.value().id()) + "?done=recommendation-drafted",
                        why -> show(
                                model,
                                FormAgain.with(form, why, response, RecommendationForms.ORDER),
                                added(origin, id, form)));
    }

    @GetMapping("/recommendations/{id}/change")
    String change(Actor actor, @PathVariable RecommendationId id, Model model) {
        Stored<Recommendation> stored = recommendation(actor, id);
        Form form = RecommendationForms.of(stored.value()).showing("version", stored.version());
        return show(model, form, changed(stored.value(), form, List.of()));
    }

    @PostMapping("/recommendations/{id}/change")
    String reword(
            By by,
            @PathVariable RecommendationId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        RecommendationDraft draft = RecommendationForms.draft(form);
        return dated(form, draft, () -> drafting.reword(by, id, FormAgain.version(form), draft))
                .fold(made -> "redirect:" + addresses.recommendation(id) + "?done=changed", why -> {
                    Recommendation now = recommendation(by.actor(), id).value();
                    List<Difference> differences = why instanceof Refusal.Stale
                            ? RecommendationForms.differences(draft, now, framework.now())
                            : List.of();
                    return show(
                            model,
                            FormAgain.with(form, why, response, RecommendationForms.ORDER),
                            changed(now, form, differences));
                });
    }

    private Outcome<Stored<Recommendation>> dated(
            Form form,
            RecommendationDraft draft,
            java.util.function.Supplier<Outcome<Stored<Recommendation>>> command) {
        return FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> draft.check(framework.now()).orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                command);
    }

    private static String show(Model model, Form form, RecommendationFormView page) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        return "learning/recommendation-form";
    }

    private RecommendationFormView added(Origin origin, FindingId finding, Form form) {
        return view("Add a recommendation", origin, addresses.finding(finding), false, form, List.of());
    }

    private RecommendationFormView changed(Recommendation now, Form form, List<Difference> differences) {
        return view(
                "Change a recommendation", now.origin(), addresses.recommendation(now.id()), true, form, differences);
    }

    private RecommendationFormView view(
            String title, Origin origin, String back, boolean versioned, Form form, List<Difference> differences) {
        Framework today = framework.now();
        List<UUID> named = FindingIds.in(form, "findings");
        return new RecommendationFormView(
                title,
                origin.reference(),
                trail.crumbs(origin, true, "Recommendation"),
                back,
                versioned,
                Choices.agencies(today),
                Choices.groups(today),
                RecommendationForms.priorities(),
                offered.around(
                        origin.activity(), named.stream().map(FindingId::new).toList()),
                reading.tooMany(origin.activity()),
                differences);
    }

    private ReadingFindings.Found finding(Actor actor, FindingId id) {
        return findings.one(actor, id).orElseThrow(PageRefused::new);
    }

    private Stored<Recommendation> recommendation(Actor actor, RecommendationId id) {
        return reading.one(actor, id).map(ReadingRecommendations.Found::stored).orElseThrow(PageRefused::new);
    }
}
