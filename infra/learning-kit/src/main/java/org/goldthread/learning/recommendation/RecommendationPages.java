package org.goldthread.learning.recommendation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.finding.FindingTrail;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Confirmation;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Notices;
import org.goldthread.learning.web.Prose;
import org.goldthread.learning.web.Readership;
import org.goldthread.learning.web.StageWords;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
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

/** A recommendation, and agreeing it. */
@Controller
@RequestMapping("/${goldthread.service}/recommendations/{id}")
class RecommendationPages {

    private final ReadingRecommendations reading;
    private final AgreeingRecommendation agreeing;
    private final FindingTrail trail;
    private final CurrentFramework framework;
    private final Addresses addresses;
    private final boolean monitoring;

    RecommendationPages(
            ReadingRecommendations reading,
            AgreeingRecommendation agreeing,
            FindingTrail trail,
            CurrentFramework framework,
            Addresses addresses,
            HouseProperties properties) {
        this.reading = reading;
        this.agreeing = agreeing;
        this.trail = trail;
        this.framework = framework;
        this.addresses = addresses;
        this.monitoring = properties.installed().contains("monitoring");
    }

    /** What the page shows. */
    record RecommendationPage(
            String reference,
            String caption,
            List<Link> crumbs,
            List<Tag> tags,
            List<String> text,
            List<Row> rows,
            List<Link> findings,
            List<String> warnings,
            boolean mayWord,
            boolean mayAgree,
            String path) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable RecommendationId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ReadingRecommendations.Found found = found(actor, id);
        Recommendation recommendation = found.recommendation();
        boolean open = found.activity().state() == ActivityState.OPEN && !recommendation.isAgreed();
        boolean readsActivity = ActivityPermissions.mayRead(actor, found.activity());
        boolean words = RecommendationPermissions.mayWord(actor);
        Notices.show(model, done);
        model.addAttribute(
                "page",
                new RecommendationPage(
                        "Recommendation of " + recommendation.origin().reference(),
                        recommendation.origin().reference(),
                        trail.crumbs(recommendation.origin(), readsActivity, "Recommendation"),
                        List.of(StageWords.tag(recommendation.stage())),
                        Prose.paragraphs(recommendation.text().text()),
                        rows(recommendation),
                        readsActivity ? trail.links(actor, recommendation.findings()) : List.of(),
                        words ? reading.warnings(recommendation) : List.of(),
                        open && words,
                        open && RecommendationPermissions.mayAgree(actor, recommendation, framework.now()),
                        addresses.recommendation(id)));
        return "learning/recommendation";
    }

    @GetMapping("/agree")
    String ask(Actor actor, @PathVariable RecommendationId id, Model model) {
        return confirm(model, mayAgree(actor, id), Form.blank());
    }

    @PostMapping("/agree")
    String agree(
            By by,
            @PathVariable RecommendationId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return agreeing.agree(by, id, FormAgain.version(form))
                .fold(
                        done -> "redirect:" + addresses.recommendation(id) + "?done=recommendation-agreed",
                        why -> confirm(model, mayAgree(by.actor(), id), FormAgain.with(form, why, response)));
    }

    private String confirm(Model model, ReadingRecommendations.Found found, Form form) {
        Recommendation recommendation = found.recommendation();
        Framework today = framework.now();
        List<String> agencies =
                recommendation.text().agencies().stream().map(today::agencyName).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Recommendation", Prose.content(recommendation.text().text())));
        rows.addAll(rows(recommendation));
        List<String> consequences = new ArrayList<>();
        List<String> concerned = Stream.of(
                        found.activity().agencies(), recommendation.text().agencies())
                .flatMap(List::stream)
                .distinct()
                .toList();
        consequences.add(Readership.ofAgreed(concerned, today));
        if (monitoring && !agencies.isEmpty()) {
            consequences.add("An action is opened for " + Readership.joined(agencies) + ", and "
                    + (agencies.size() == 1 ? "it is" : "each is") + " asked to answer");
        }
        consequences.add("Its wording can no longer be changed");
        consequences.addAll(reading.warnings(recommendation));
        model.addAttribute("form", form);
        model.addAttribute(
                "confirm",
                new Confirmation(
                        "Agree this recommendation",
                        recommendation.origin().reference(),
                        trail.crumbs(recommendation.origin(), true, "Agree"),
                        rows,
                        consequences,
                        trail.missing(
                                recommendation.findings(), recommendation.text().missing(today.today())),
                        addresses.recommendation(recommendation.id()) + "/change",
                        addresses.recommendation(recommendation.id()),
                        "Agree recommendation",
                        found.stored().version()));
        return "learning/confirm";
    }

    private List<Row> rows(Recommendation recommendation) {
        Framework today = framework.now();
        RecommendationText text = recommendation.text();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                "To",
                Prose.lines(text.agencies().stream().map(today::agencyName).toList())));
        rows.add(Row.of("Followed up by", today.groupName(text.followUpGroup())));
        rows.add(Row.of("Due", text.dueOn() == null ? "Not given" : PageWords.date(text.dueOn())));
        rows.add(Row.of("Measure of success", Prose.content(text.measureOfSuccess())));
        rows.add(Row.of(
                "Priority", text.priority() == null ? "Not given" : RecommendationForms.priority(text.priority())));
        StageWords.agreed(recommendation.agreed()).ifPresent(rows::add);
        return rows;
    }

    private ReadingRecommendations.Found mayAgree(Actor actor, RecommendationId id) {
        ReadingRecommendations.Found found = found(actor, id);
        if (!RecommendationPermissions.mayAgree(actor, found.recommendation(), framework.now())) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-agree", "You cannot agree this"));
        }
        return found;
    }

    private ReadingRecommendations.Found found(Actor actor, RecommendationId id) {
        return reading.one(actor, id).orElseThrow(PageRefused::new);
    }
}
