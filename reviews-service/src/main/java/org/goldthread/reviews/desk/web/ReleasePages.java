package org.goldthread.reviews.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.desk.ReleasingReport;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each step from the desk to the public has a page that says what will happen: copies, hold, propose, release, take down. */
@Controller
@RequestMapping("/reviews/activities/{reference}/publication")
class ReleasePages {

    private static final String[] ORDER = {"kind", "hold", "sentOn", "from", "until", "reason", "early"};

    private final ReadingDesk desks;
    private final ReleasingReport releasing;
    private final CurrentFramework framework;
    private final ReleaseSteps steps;

    ReleasePages(ReadingDesk desks, ReleasingReport releasing, CurrentFramework framework, ReleaseSteps steps) {
        this.desks = desks;
        this.releasing = releasing;
        this.framework = framework;
        this.steps = steps;
    }

    @GetMapping({"/copies", "/hold", "/end-hold", "/propose", "/release", "/take-down"})
    String ask(Actor actor, @PathVariable String reference, HttpServletRequest request, Model model) {
        String step = step(request);
        ReadingDesk.Desk desk = mine(actor, reference, step);
        Form form = Form.blank().showing("version", desk.found().stored().version());
        if (step.equals("copies") || step.equals("hold")) {
            LocalDate today = framework.now().today();
            form = form.showing(step.equals("copies") ? "sentOn" : "from", today);
        }
        return show(model, actor, desk, step, form);
    }

    @PostMapping({"/copies", "/hold", "/end-hold", "/propose", "/release", "/take-down"})
    String act(
            By by,
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        String step = step(request);
        ReadingDesk.Desk desk = mine(by.actor(), reference, step);
        Form form = Form.entered(parameters);
        ActivityId review = desk.activity().id();
        Long version = FormAgain.version(form);
        Outcome<Stored<Report>> outcome = FormAgain.unlessUnreadable(
                form,
                Map.of("sentOn", "The day", "from", "The first day", "until", "The last day"),
                () -> Outcome.refused(new Refusal.Invalid(List.of())),
                () -> act(by, review, version, step, form));
        return outcome.fold(
                done -> "redirect:" + steps.path(desk) + "?done=" + word(step),
                why -> show(
                        model,
                        by.actor(),
                        mine(by.actor(), reference, step),
                        step,
                        FormAgain.with(form, why, response, ORDER)));
    }

    private Outcome<Stored<Report>> act(By by, ActivityId review, @Nullable Long version, String step, Form form) {
        return switch (step) {
            case "copies" -> releasing.copiesSent(by, review, version, FormAgain.date(form, "sentOn"));
            case "hold" ->
                releasing.hold(
                        by,
                        review,
                        version,
                        form.text("reason"),
                        FormAgain.date(form, "from"),
                        FormAgain.date(form, "until"));
            case "end-hold" ->
                releasing.endHold(by, review, version, number(form.text("hold")), FormAgain.date(form, "until"));
            case "propose" ->
                releasing.propose(
                        by, review, version, Proposal.Kind.of(form.text("kind")).orElse(null), form.text("reason"));
            case "release" -> releasing.release(by, review, version);
            default ->
                releasing.takeDown(
                        by,
                        review,
                        version,
                        form.text("reason"),
                        form.texts("early").contains("yes"));
        };
    }

    private static String step(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static String word(String step) {
        return switch (step) {
            case "hold" -> "held";
            case "end-hold" -> "ended";
            case "propose" -> "proposed";
            case "release" -> "released";
            case "take-down" -> "down";
            default -> step;
        };
    }

    private String show(Model model, Actor actor, ReadingDesk.Desk desk, String step, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("page", steps.of(actor, desk, step));
        model.addAttribute("proposed", desk.report().publication().proposed() != null);
        return "reviews/desk-step";
    }

    private ReadingDesk.Desk mine(Actor actor, String reference, String step) {
        boolean release = step.equals("propose") || step.equals("release");
        Outcome<ReadingDesk.Desk> read = release ? desks.one(actor, reference) : desks.urgently(actor, reference);
        ReadingDesk.Desk desk = read.orElseThrow(PageRefused::new);
        Function<Actor, java.util.Optional<Refusal>> permission =
                release ? ReportPermissions::againstReleasing : ReportPermissions::againstKeeping;
        permission.apply(actor).ifPresent(why -> {
            throw new PageRefused(why);
        });
        return desk;
    }
}
