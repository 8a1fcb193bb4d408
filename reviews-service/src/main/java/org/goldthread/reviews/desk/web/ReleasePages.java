package org.goldthread.reviews.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.desk.ReleasingReport;
import org.goldthread.reviews.report.Hold;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Release;
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
    private final Addresses addresses;

    ReleasePages(ReadingDesk desks, ReleasingReport releasing, CurrentFramework framework, Addresses addresses) {
        this.desks = desks;
        this.releasing = releasing;
        this.framework = framework;
        this.addresses = addresses;
    }

    private static final String SECOND_PERSON = "You proposed it yourself: a second person has to release it.";

    /**
     * What a step asks.
     *
     * @param button its words; empty where the reader cannot take this step
     * @param fields names of the fields that this step has
     */
    record StepPage(
            String reference,
            String title,
            List<String> sentences,
            List<String> fields,
            List<Choice> kinds,
            List<Choice> holds,
            List<Choice> early,
            String reason,
            String button,
            boolean warning,
            List<Link> crumbs,
            String back) {}

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
                done -> "redirect:" + path(desk) + "?done=" + word(step),
                why -> show(
                        model,
                        by.actor(),
                        desks.one(by.actor(), reference).orElseThrow(PageRefused::new),
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
        model.addAttribute("page", page(actor, desk, step));
        model.addAttribute("proposed", desk.report().publication().proposed() != null);
        return "reviews/desk-step";
    }

    private StepPage page(Actor actor, ReadingDesk.Desk desk, String step) {
        return switch (step) {
            case "copies" -> page(desk, "Advance copies", copies(desk), List.of("sentOn"), "", "Save the day", false);
            case "hold" ->
                page(
                        desk,
                        "Hold publication back",
                        List.of(
                                "Nothing is published while the hold stands. A proposal to publish is withdrawn.",
                                "The 5 and 15 working days of notification and rapid review are never held."),
                        List.of("from", "until", "reason"),
                        "Why? For example, criminal proceedings, an inquest",
                        "Hold it",
                        false);
            case "end-hold" ->
                page(
                        desk,
                        "End a hold",
                        List.of("From that day it may be published again."),
                        List.of("hold", "until"),
                        "",
                        "End the hold",
                        false);
            case "propose" ->
                page(
                        desk,
                        "Propose it for publication",
                        propose(desk),
                        List.of("kind", "reason"),
                        "Why? (if the improvements are published instead of the report, or a report that normally is not)",
                        "Propose it",
                        false);
            case "release" ->
                proposedBy(actor, desk)
                        ? page(desk, "Release it", List.of(SECOND_PERSON), List.of(), "", "", true)
                        : page(desk, "Release it", release(desk), List.of(), "", "Publish it now", true);
            default ->
                page(
                        desk,
                        "Take it down",
                        takeDown(desk),
                        early(desk) == null ? List.of("reason") : List.of("reason", "early"),
                        "Why? The public reads this",
                        "Take it down",
                        true);
        };
    }

    private static List<String> copies(ReadingDesk.Desk desk) {
        var clock = desk.rule().copies();
        return clock == null
                ? List.of("The framework asks for no advance copies of reviews of this type.")
                : List.of(
                        clock.name() + " (" + clock.basis() + ").",
                        "Enter the day on which version " + desk.report().number()
                                + " was sent. A later version has to be sent again.");
    }

    private static List<String> propose(ReadingDesk.Desk desk) {
        List<String> sentences = new ArrayList<>();
        var publication = desk.rule().publication();
        if (publication != null) {
            sentences.add(publication.text() + " (" + publication.basis() + ")");
        }
        sentences.add("A second person looks at it and releases it. Until then nothing is public.");
        return sentences;
    }

    private static List<String> release(ReadingDesk.Desk desk) {
        Proposal proposal = desk.report().publication().proposed();
        if (proposal == null) {
            return List.of("Nobody has proposed to publish this version.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(proposal.kind().words() + " of version " + proposal.version() + " is published, as the preview"
                + " shows it: on the public site, in the feed, as HTML and PDF.");
        if (proposal.reason() != null) {
            sentences.add("The reason given: " + proposal.reason());
        }
        sentences.add("Proposed on " + PageWords.date(proposal.by().at()) + ".");
        return sentences;
    }

    private static boolean proposedBy(Actor actor, ReadingDesk.Desk desk) {
        Proposal proposal = desk.report().publication().proposed();
        return proposal != null && proposal.by().subject().equals(actor.subject());
    }

    private static List<String> takeDown(ReadingDesk.Desk desk) {
        List<String> sentences = new ArrayList<>(List.of(
                "The public page then says that it was taken down, when and why. Copies that people saved stay."));
        LocalDate until = early(desk);
        if (until != null) {
            sentences.add("It should stay available until " + PageWords.date(until) + ".");
        }
        return sentences;
    }

    private static @Nullable LocalDate early(ReadingDesk.Desk desk) {
        Release released = desk.report().publication().released();
        return released == null ? null : released.availableUntil();
    }

    private StepPage page(
            ReadingDesk.Desk desk,
            String title,
            List<String> sentences,
            List<String> fields,
            String reason,
            String button,
            boolean warning) {
        String reference = desk.activity().reference().text();
        return new StepPage(
                reference,
                title,
                sentences,
                fields,
                java.util.Arrays.stream(Proposal.Kind.values())
                        .map(
                                kind -> Choice.of(kind.word(), kind.words())
                                        .hint(
                                                kind == Proposal.Kind.REPORT
                                                        ? "Every section, after what was decided at the desk"
                                                        : "What was learned, what is recommended, and the partnership’s response"))
                        .toList(),
                desk.report().publication().holds().stream()
                        .filter(hold -> hold.until() == null
                                || hold.stands(framework.now().today()))
                        .map(ReleasePages::choice)
                        .toList(),
                List.of(Choice.of("yes", "It has to go before that day")),
                reason,
                button,
                warning,
                addresses.crumbs(
                        Link.to(addresses.activity(reference), reference),
                        Link.to(path(desk), "Publication"),
                        Link.here(title)),
                path(desk));
    }

    private static Choice choice(Hold hold) {
        return Choice.of(hold.number().toString(), "Since " + PageWords.date(hold.from()) + ": " + hold.reason());
    }

    private ReadingDesk.Desk mine(Actor actor, String reference, String step) {
        ReadingDesk.Desk desk = desks.one(actor, reference).orElseThrow(PageRefused::new);
        boolean release = step.equals("propose") || step.equals("release");
        Function<Actor, java.util.Optional<Refusal>> permission =
                release ? ReportPermissions::againstReleasing : ReportPermissions::againstKeeping;
        permission.apply(actor).ifPresent(why -> {
            throw new PageRefused(why);
        });
        return desk;
    }

    private String path(ReadingDesk.Desk desk) {
        return addresses.activity(desk.activity().reference().text()) + "/publication";
    }
}
