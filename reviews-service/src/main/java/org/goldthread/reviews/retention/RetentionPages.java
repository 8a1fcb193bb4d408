package org.goldthread.reviews.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
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

/** How long names are kept: over all reviews, for one, and each step on a page that says what will happen. */
@Controller
@RequestMapping("/reviews")
class RetentionPages {

    private final ActivityFrames frames;
    private final ReadingRetention reading;
    private final KeepingRetention keeping;

    RetentionPages(ActivityFrames frames, ReadingRetention reading, KeepingRetention keeping) {
        this.frames = frames;
        this.reading = reading;
        this.keeping = keeping;
    }

    /** A review in the list. */
    record Line(String path, String reference, String title, String closed, String until, Tag state) {}

    /** A step that can be taken now. */
    record StepLink(String path, String words, boolean first) {}

    /** What the page of one review shows within the frame. */
    record RetentionPage(boolean names, Tag state, List<Row> rows, List<StepLink> steps) {}

    /** What the page of a step shows. */
    record StepPage(
            RetentionStep step,
            String reference,
            List<Link> crumbs,
            String back,
            @Nullable String against) {}

    @GetMapping("/retention")
    String list(Model model) {
        model.addAttribute("crumbs", List.of(Link.to("/reviews", "Reviews"), Link.here("Retention")));
        model.addAttribute(
                "lines",
                reading.list().stream()
                        .map(standing -> new Line(
                                "/reviews/activities/"
                                        + standing.activity().reference().text() + "/retention",
                                standing.activity().reference().text(),
                                standing.activity().registration().title(),
                                standing.retention().closedOn() == null
                                        ? "Not yet"
                                        : RetentionWords.date(
                                                standing.retention().closedOn()),
                                RetentionWords.date(standing.retention().reviewOn()),
                                RetentionWords.tag(standing.state())))
                        .toList());
        return "reviews/retention-list";
    }

    @GetMapping("/activities/{reference}/retention")
    String one(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ActivityFrame frame = frame(actor, reference);
        RetentionStep.of(done).ifPresent(step -> model.addAttribute("notice", step.done()));
        ReadingRetention.Standing standing = reading.standing(frame.activity());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new RetentionPage(
                        standing.names(),
                        RetentionWords.tag(standing.state()),
                        RetentionWords.rows(standing, reading.period(frame.activity())),
                        steps(actor, standing, frame.path() + "/retention/")));
        return "reviews/retention";
    }

    private static List<StepLink> steps(Actor actor, ReadingRetention.Standing standing, String base) {
        List<RetentionStep> steps = new ArrayList<>();
        boolean officer = actor.is(Role.PARTNERSHIP_OFFICER);
        Proposal proposal = standing.retention().proposal();
        switch (standing.state()) {
            case "disposed" -> {}
            case "held" -> {
                if (officer) {
                    steps.add(RetentionStep.LIFT);
                }
            }
            case "proposed" -> {
                if (proposal != null && !proposal.by().subject().equals(actor.subject())) {
                    steps.add(RetentionStep.CONFIRM);
                }
                if (officer) {
                    steps.addAll(List.of(RetentionStep.WITHDRAW, RetentionStep.KEEP, RetentionStep.HOLD));
                }
            }
            case "due" -> {
                if (officer) {
                    steps.addAll(List.of(RetentionStep.PROPOSE, RetentionStep.KEEP, RetentionStep.HOLD));
                }
            }
            case "kept" -> {
                if (officer) {
                    steps.addAll(List.of(RetentionStep.HOLD, RetentionStep.KEEP));
                }
            }
            default -> {
                if (officer) {
                    steps.add(RetentionStep.HOLD);
                }
            }
        }
        List<StepLink> links = new ArrayList<>();
        steps.forEach(step -> links.add(new StepLink(base + step.word(), step.title(), links.isEmpty())));
        return links;
    }

    @GetMapping("/activities/{reference}/retention/{step}")
    String ask(Actor actor, @PathVariable String reference, @PathVariable String step, Model model) {
        ActivityFrame frame = frame(actor, reference);
        RetentionStep known = known(step);
        if (!known.equals(RetentionStep.CONFIRM) && !actor.is(Role.PARTNERSHIP_OFFICER)) {
            throw new PageRefused(KeepingRetention.OFFICERS_ONLY);
        }
        ReadingRetention.Standing standing = reading.standing(frame.activity());
        return show(model, frame, known, Form.blank().showing("version", standing.version()));
    }

    @PostMapping("/activities/{reference}/retention/{step}")
    String take(
            By by,
            @PathVariable String reference,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = frame(by.actor(), reference);
        RetentionStep known = known(step);
        Form form = Form.entered(parameters);
        Outcome<Stored<Retention>> outcome = FormAgain.unlessUnreadable(
                form,
                known.dated() ? Map.of("until", "The day") : Map.of(),
                () -> Outcome.refused(new Refusal.Invalid(List.of())),
                () -> take(known, by, frame.activity().id(), form));
        return outcome.fold(
                stored -> "redirect:" + frame.path() + "/retention?done=" + known.word(),
                why -> show(model, frame, known, FormAgain.with(form, why, response, "until", "reason")));
    }

    private Outcome<Stored<Retention>> take(RetentionStep step, By by, ActivityId review, Form form) {
        Long version = FormAgain.version(form);
        String reason = form.text("reason");
        LocalDate until = step.dated() ? FormAgain.date(form, "until") : null;
        return switch (step.word()) {
            case "hold" -> keeping.hold(by, review, version, reason);
            case "lift" -> keeping.lift(by, review, version, reason);
            case "keep" -> keeping.keepUntil(by, review, version, until, reason);
            case "propose" -> keeping.propose(by, review, version, reason);
            case "withdraw" -> keeping.withdraw(by, review, version, reason);
            default -> keeping.confirm(by, review, version);
        };
    }

    private static RetentionStep known(String step) {
        return RetentionStep.of(step).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    private String show(Model model, ActivityFrame frame, RetentionStep step, Form form) {
        List<Link> crumbs =
                new ArrayList<>(frame.crumbs().subList(0, frame.crumbs().size() - 1));
        String reference = frame.activity().reference().text();
        crumbs.add(Link.to(frame.path(), reference));
        crumbs.add(Link.to(frame.path() + "/retention", "Retention"));
        crumbs.add(Link.here(step.title()));
        ReadingRetention.Standing standing = reading.standing(frame.activity());
        boolean destroys = step.equals(RetentionStep.PROPOSE) || step.equals(RetentionStep.CONFIRM);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new StepPage(
                        step,
                        reference,
                        crumbs,
                        frame.path() + "/retention",
                        destroys
                                ? standing.retention()
                                        .against(standing.today())
                                        .map(Refusal::sentence)
                                        .orElse(null)
                                : null));
        return "reviews/retention-step";
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "retention").orElseThrow(PageRefused::new);
    }
}
