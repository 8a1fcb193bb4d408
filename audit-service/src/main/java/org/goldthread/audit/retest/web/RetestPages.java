package org.goldthread.audit.retest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.retest.EarlierLearning;
import org.goldthread.audit.retest.PlanningRetest;
import org.goldthread.audit.retest.Retest;
import org.goldthread.audit.retest.RetestPlan;
import org.goldthread.audit.retest.RetestPlanId;
import org.goldthread.audit.retest.RetestTie;
import org.goldthread.audit.retest.Retests;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.round.Round;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
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

/** The page "Asked again": which earlier learning a round tests, and what it found (A8). */
@Controller
@RequestMapping("/audits/activities/{reference}/retests")
class RetestPages {

    private static final String FIELD = "ties.";

    private final PlanningRetest planning;
    private final Retests retests;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    RetestPages(PlanningRetest planning, Retests retests, ActivityFrames frames, CurrentFramework framework) {
        this.planning = planning;
        this.retests = retests;
        this.frames = frames;
        this.framework = framework;
    }

    /** A learning point that can be asked about. */
    record PointView(String field, String keyMessage, String from, String path, boolean suggested) {}

    /** What one agency's grade says. */
    record FoundView(String keyMessage, String agency, Tag found, String on) {}

    /** A learning point that is asked about. */
    record TieView(String keyMessage, String path, String question) {}

    /** The page. */
    record RetestsView(
            boolean chooses,
            List<PointView> points,
            List<Choice> questions,
            List<TieView> ties,
            List<FoundView> found) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if ("chosen".equals(done)) {
            model.addAttribute("notice", "Saved. What the panel finds is told to the actions of the same findings");
        }
        return page(actor, reference, null, model);
    }

    @PostMapping
    String choose(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Map<String, String> chosen = new LinkedHashMap<>();
        parameters.keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .filter(name -> !form.text(name).isEmpty())
                .forEach(name -> chosen.put(name.substring(FIELD.length()), form.text(name)));
        return planning.choose(by, frame(by.actor(), reference).activity().id(), FormAgain.version(form), chosen)
                .fold(
                        made -> "redirect:/audits/activities/" + reference + "/retests?done=chosen",
                        why -> page(by.actor(), reference, FormAgain.asFound(form, why, response), model));
    }

    private String page(Actor actor, String reference, @Nullable Form typed, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Round round = planning.round(actor, frame.activity().id()).orElseThrow(PageRefused::new);
        RetestPlanId id = new RetestPlanId(round.id().value());
        Optional<Stored<RetestPlan>> plan = retests.plan(id);
        boolean chooses =
                ReturnPermissions.mayKeep(actor) && frame.activity().closed().isEmpty();
        List<EarlierLearning> earlier = chooses ? planning.earlier(actor, round) : List.of();
        Form form = typed == null ? prefilled(earlier, round, plan) : typed;
        Map<String, String> wording = planning.questions(round);
        List<Choice> questions = new ArrayList<>(List.of(Choice.of("", "Do not ask again")));
        wording.forEach((question, words) -> questions.add(Choice.of(question, words)));
        List<RetestTie> ties = plan.map(one -> one.value().ties()).orElse(List.of());
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new RetestsView(
                        chooses,
                        earlier.stream()
                                .map(point -> new PointView(
                                        FIELD + point.id(),
                                        point.keyMessage(),
                                        (point.service().equals("reviews") ? "review " : "audit ") + point.reference(),
                                        point.path(),
                                        plan.isEmpty()
                                                && planning.suggestion(point, round)
                                                        .isPresent()))
                                .toList(),
                        questions,
                        ties.stream()
                                .map(tie -> new TieView(
                                        tie.keyMessage(),
                                        tie.path(),
                                        wording.getOrDefault(tie.question(), tie.question())))
                                .toList(),
                        retests.of(id).stream().map(this::found).toList()));
        return "audit/retests";
    }

    private FoundView found(Retest one) {
        return new FoundView(
                one.tie().keyMessage(),
                framework.now().agencyName(one.agency()),
                one.held() ? Tag.done("Holds: " + one.gradeWords()) : Tag.overdue("Does not hold: " + one.gradeWords()),
                org.goldthread.pages.PageWords.date(one.on()));
    }

    /** What was chosen, or what is suggested where nothing was chosen yet. */
    private Form prefilled(List<EarlierLearning> earlier, Round round, Optional<Stored<RetestPlan>> plan) {
        Form form = Form.blank().showing("version", plan.map(Stored::version).orElse(1L));
        for (EarlierLearning point : earlier) {
            Optional<String> question = plan.isEmpty()
                    ? planning.suggestion(point, round)
                    : plan.get().value().ties().stream()
                            .filter(tie -> tie.learningPoint().equals(point.id()))
                            .map(RetestTie::question)
                            .findFirst();
            form = form.showing(FIELD + point.id(), question.orElse(""));
        }
        return form;
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "retests").orElseThrow(PageRefused::new);
    }
}
