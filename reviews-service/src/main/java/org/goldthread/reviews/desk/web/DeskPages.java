package org.goldthread.reviews.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.desk.DecidingHits;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.desk.ReleasingReport;
import org.goldthread.reviews.report.Hold;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Publication;
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

/** The publication desk: how far the report is, and each thing in it that may identify somebody. */
@Controller
@RequestMapping("/reviews/activities/{reference}")
class DeskPages {

    private static final int SHOWN = 50;

    private static final Map<String, String> NOTICES = Map.of(
            "decided", "Your decisions are saved",
            "copies", "The day of the advance copies is saved",
            "held", "The hold is saved",
            "ended", "The hold has ended",
            "proposed", "You proposed it. A second person looks at it and releases it",
            "withdrawn", "The proposal is withdrawn",
            "released", "It is published",
            "down", "It is taken down. The public page says so and why");

    private final ReadingDesk desks;
    private final DecidingHits deciding;
    private final ReleasingReport releasing;
    private final ReleaseSteps steps;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    DeskPages(
            ReadingDesk desks,
            DecidingHits deciding,
            ReleasingReport releasing,
            ReleaseSteps steps,
            ActivityFrames frames,
            CurrentFramework framework) {
        this.desks = desks;
        this.deciding = deciding;
        this.releasing = releasing;
        this.steps = steps;
        this.framework = framework;
        this.frames = frames;
    }

    /** A hit with the form's fields for it. */
    record Asked(HitLines.Line line, List<Choice> choices) {}

    /** What the desk shows within the frame. */
    record DeskPage(
            Tag state,
            @Nullable String rule,
            @Nullable String basis,
            List<Task> tasks,
            List<Asked> asked,
            int more,
            int undecided,
            int advisory,
            boolean namesGone,
            List<String> done,
            List<String> holds,
            List<String> gone,
            @Nullable String released,
            @Nullable String publicPath,
            boolean mayKeep,
            boolean proposed,
            boolean signed,
            String path) {}

    @GetMapping("/publication")
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        String notice = done == null ? null : NOTICES.get(done);
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
        return show(model, actor, reference, Form.blank(), false);
    }

    private String show(Model model, Actor actor, String reference, Form entered, boolean again) {
        model.addAttribute("frame", frames.of(actor, reference, "publication").orElseThrow(PageRefused::new));
        ReadingDesk.Desk desk = desks.one(actor, reference).orElseThrow(PageRefused::new);
        List<HitLines.Line> lines =
                HitLines.of(desk.found().text(), desk.scan(), desk.report().publication());
        List<HitLines.Line> open =
                lines.stream().filter(line -> line.decided() == null).toList();
        Form form = again ? entered : Form.blank();
        if (!again) {
            form = form.showing("version", desk.found().stored().version());
            for (HitLines.Line line : open) {
                form = form.showing("instead-" + line.key(), line.instead());
            }
        }
        model.addAttribute("form", form);
        model.addAttribute("page", page(actor, desk, lines, open));
        return "reviews/desk";
    }

    private DeskPage page(Actor actor, ReadingDesk.Desk desk, List<HitLines.Line> lines, List<HitLines.Line> open) {
        Report report = desk.report();
        Publication publication = report.publication();
        Release released = publication.released();
        String path = steps.path(desk);
        List<HitLines.Line> first = open.stream()
                .sorted(java.util.Comparator.comparing(HitLines.Line::advisory))
                .limit(SHOWN)
                .toList();
        return new DeskPage(
                org.goldthread.reviews.report.web.ReportWords.state(report),
                desk.rule().publication() == null
                        ? null
                        : desk.rule().publication().text(),
                desk.rule().publication() == null
                        ? null
                        : desk.rule().publication().basis(),
                released == null ? tasks(actor, desk) : List.of(),
                released == null ? first.stream().map(DeskPages::asked).toList() : List.of(),
                open.size() - first.size(),
                desk.scan().undecided(publication),
                (int) open.stream().filter(HitLines.Line::advisory).count(),
                desks.namesGone(desk),
                lines.stream()
                        .filter(line -> line.decided() != null)
                        .map(line -> line.heading() + ": " + line.kind() + ". " + line.decided())
                        .toList(),
                publication.holds().stream().map(DeskPages::words).toList(),
                publication.takenDown().stream()
                        .map(gone ->
                                "Published on " + PageWords.date(gone.release().on()) + ", taken down on "
                                        + PageWords.date(gone.on()) + ": " + gone.reason())
                        .toList(),
                released == null
                        ? null
                        : released.kind().words() + ", version " + released.version() + ", is public since "
                                + PageWords.date(released.on())
                                + (released.availableUntil() == null
                                        ? "."
                                        : " and stays at least until " + PageWords.date(released.availableUntil())
                                                + "."),
                released == null ? null : "/learning/reviews/" + released.slug(),
                ReportPermissions.mayKeep(actor),
                publication.proposed() != null,
                report.signed(),
                path);
    }

    private static Asked asked(HitLines.Line line) {
        return new Asked(
                line, List.of(Choice.of("redact", "Replace it"), Choice.of("keep", "Keep it, for the reason below")));
    }

    private List<Task> tasks(Actor actor, ReadingDesk.Desk desk) {
        Report report = desk.report();
        Publication publication = report.publication();
        String path = steps.path(desk);
        boolean keeps = ReportPermissions.mayKeep(actor);
        List<Task> tasks = new ArrayList<>();
        String reportPath = path.replace("/publication", "/report");
        tasks.add(
                report.signed()
                        ? Task.completed("Everybody signs the report", reportPath)
                        : Task.of("Everybody signs the report", reportPath, Tag.waiting("Not signed yet")));
        int undecided = desk.scan().undecided(publication);
        tasks.add(
                undecided == 0
                        ? Task.completed("Decide on what may identify somebody", path + "#hits")
                        : Task.of(
                                "Decide on what may identify somebody",
                                path + "#hits",
                                Tag.inProgress(undecided + " to decide")));
        var clock = desk.rule().copies();
        if (clock != null) {
            tasks.add(copies(clock.name(), report, desk, path, keeps));
        }
        publication
                .hold(framework.now().today())
                .ifPresent(hold -> tasks.add(Task.of("End the hold", path + "/end-hold", Tag.waiting("Held"))));
        Proposal proposal = publication.proposed();
        if (proposal != null) {
            boolean own = proposal.by().subject().equals(actor.subject());
            tasks.add(Task.completed("Propose it for publication", path + "/release")
                    .hint(proposal.kind().words()));
            tasks.add(
                    own
                            ? Task.cannotStartYet("Release it", "A second person")
                            : Task.of("Release it", path + "/release", steps.turn(desk)));
        } else if (report.signed() && undecided == 0) {
            tasks.add(Task.of("Propose it for publication", path + "/propose", Tag.inProgress("Ready")));
        } else if (report.signed() && desks.undecided(desk, report, Proposal.Kind.IMPROVEMENTS) == 0) {
            tasks.add(Task.of("Propose it for publication", path + "/propose", Tag.inProgress("Improvements ready"))
                    .hint("In the improvements alone nothing is left to decide on"));
        } else {
            tasks.add(Task.cannotStartYet("Propose it for publication", "What is above first"));
        }
        return tasks;
    }

    private Task copies(String name, Report report, ReadingDesk.Desk desk, String path, boolean keeps) {
        return report.publication()
                .copiesOf(report.number())
                .map(sent -> Task.completed(name, path + "/copies")
                        .hint("Sent on " + PageWords.date(sent) + "; it may be published from "
                                + PageWords.date(desk.rule().firstDay(sent))))
                .orElseGet(() -> report.signed() && keeps
                        ? Task.of(name, path + "/copies", Tag.waiting("Not sent yet"))
                        : Task.cannotStartYet(name, report.signed() ? "An officer sends it" : "It is signed first"));
    }

    private static String words(Hold hold) {
        LocalDate until = hold.until();
        return "Held from " + PageWords.date(hold.from()) + (until == null ? "" : " until " + PageWords.date(until))
                + ": " + hold.reason();
    }

    @PostMapping("/publication/decide")
    String decide(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingDesk.Desk desk = desks.one(by.actor(), reference).orElseThrow(PageRefused::new);
        Form form = Form.entered(parameters);
        List<DecidingHits.Choice> choices = parameters.keySet().stream()
                .filter(name -> name.startsWith("choice-"))
                .map(name -> name.substring("choice-".length()))
                .map(key -> new DecidingHits.Choice(
                        key, form.text("choice-" + key), form.text("instead-" + key), form.text("reason-" + key)))
                .toList();
        String[] order = choices.stream()
                .flatMap(choice -> java.util.stream.Stream.of("choice-", "instead-", "reason-")
                        .map(part -> part + choice.hit()))
                .collect(Collectors.toList())
                .toArray(String[]::new);
        return deciding.decide(by, desk.activity().id(), FormAgain.version(form), choices)
                .fold(done -> "redirect:" + steps.path(desk) + "?done=decided", why -> {
                    if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
                        throw new PageRefused(why);
                    }
                    return show(model, by.actor(), reference, FormAgain.with(form, why, response, order), true);
                });
    }

    @PostMapping("/publication/withdraw")
    String withdraw(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingDesk.Desk desk = desks.urgently(by.actor(), reference).orElseThrow(PageRefused::new);
        Form form = Form.entered(parameters);
        return releasing
                .withdraw(by, desk.activity().id(), FormAgain.version(form))
                .fold(
                        done -> "redirect:" + steps.path(desk) + "?done=withdrawn",
                        why -> show(model, by.actor(), reference, FormAgain.with(form, why, response), true));
    }
}
