package org.goldthread.learning.learningpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

/** The form by which a learning point is worded. */
@Controller
@RequestMapping("/${goldthread.service}")
class LearningPointFormPages {

    private final DraftingLearningPoint drafting;
    private final ReadingLearningPoints reading;
    private final ReadingFindings findings;
    private final FindingChoices offered;
    private final FindingTrail trail;
    private final CurrentFramework framework;
    private final Addresses addresses;

    LearningPointFormPages(
            DraftingLearningPoint drafting,
            ReadingLearningPoints reading,
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
    record LearningPointFormView(
            String title,
            String reference,
            List<Link> crumbs,
            String back,
            boolean versioned,
            List<Choice> scopes,
            List<Choice> audiences,
            List<Choice> agencies,
            List<Choice> findings,
            List<Difference> differences) {}

    @GetMapping("/findings/{id}/learning-points/new")
    String blank(Actor actor, @PathVariable FindingId id, Model model) {
        ReadingFindings.Found found = finding(actor, id);
        Form form = LearningPointForms.startingFrom(id, found.activity().agencies());
        return show(model, form, added(found.finding().origin(), id, form));
    }

    @PostMapping("/findings/{id}/learning-points/new")
    String draft(
            By by,
            @PathVariable FindingId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Origin origin = finding(by.actor(), id).finding().origin();
        Form form = Form.entered(parameters);
        return drafting.draft(by, id, LearningPointForms.draft(form))
                .fold(
                        made -> "redirect:"
                                + addresses.learningPoint(made.value().id()) + "?done=learning-point-drafted",
                        why -> show(
                                model,
                                FormAgain.with(form, why, response, LearningPointForms.ORDER),
                                added(origin, id, form)));
    }

    @GetMapping("/learning-points/{id}/change")
    String change(Actor actor, @PathVariable LearningPointId id, Model model) {
        Stored<LearningPoint> stored = point(actor, id);
        Form form = LearningPointForms.of(stored.value()).showing("version", stored.version());
        return show(model, form, changed(stored.value(), form, List.of()));
    }

    @PostMapping("/learning-points/{id}/change")
    String reword(
            By by,
            @PathVariable LearningPointId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        LearningPointDraft draft = LearningPointForms.draft(form);
        return drafting.reword(by, id, FormAgain.version(form), draft)
                .fold(made -> "redirect:" + addresses.learningPoint(id) + "?done=changed", why -> {
                    LearningPoint now = point(by.actor(), id).value();
                    List<Difference> differences = why instanceof Refusal.Stale
                            ? LearningPointForms.differences(draft, now, framework.now())
                            : List.of();
                    return show(
                            model,
                            FormAgain.with(form, why, response, LearningPointForms.ORDER),
                            changed(now, form, differences));
                });
    }

    private static String show(Model model, Form form, LearningPointFormView page) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        return "learning/learning-point-form";
    }

    private LearningPointFormView added(Origin origin, FindingId finding, Form form) {
        return view("Add a learning point", origin, addresses.finding(finding), false, form, List.of());
    }

    private LearningPointFormView changed(LearningPoint point, Form form, List<Difference> differences) {
        String back = addresses.learningPoint(point.id());
        return view("Change a learning point", point.origin(), back, true, form, differences);
    }

    private LearningPointFormView view(
            String title, Origin origin, String back, boolean versioned, Form form, List<Difference> differences) {
        Framework today = framework.now();
        List<UUID> named = FindingIds.in(form, "findings");
        return new LearningPointFormView(
                title,
                origin.reference(),
                trail.crumbs(origin, true, "Learning point"),
                back,
                versioned,
                LearningPointForms.scopes(),
                Choices.audiences(today),
                Choices.agencies(today),
                offered.around(
                        origin.activity(), named.stream().map(FindingId::new).toList()),
                differences);
    }

    private ReadingFindings.Found finding(Actor actor, FindingId id) {
        return findings.one(actor, id).orElseThrow(PageRefused::new);
    }

    private Stored<LearningPoint> point(Actor actor, LearningPointId id) {
        return reading.one(actor, id).map(ReadingLearningPoints.Found::stored).orElseThrow(PageRefused::new);
    }
}
