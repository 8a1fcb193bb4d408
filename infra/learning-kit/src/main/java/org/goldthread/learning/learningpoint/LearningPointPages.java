package org.goldthread.learning.learningpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.finding.FindingTrail;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.Confirmation;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Notices;
import org.goldthread.learning.web.Prose;
import org.goldthread.learning.web.Readership;
import org.goldthread.learning.web.StageWords;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
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

/** Learning points: all that are agreed, one of them, and agreeing it. */
@Controller
@RequestMapping("/${goldthread.service}/learning-points")
class LearningPointPages {

    private final ReadingLearningPoints reading;
    private final AgreeingLearningPoint agreeing;
    private final FindingTrail trail;
    private final CurrentFramework framework;
    private final Addresses addresses;
    private final boolean dissemination;

    LearningPointPages(
            ReadingLearningPoints reading,
            AgreeingLearningPoint agreeing,
            FindingTrail trail,
            CurrentFramework framework,
            Addresses addresses,
            HouseProperties properties) {
        this.reading = reading;
        this.agreeing = agreeing;
        this.trail = trail;
        this.framework = framework;
        this.addresses = addresses;
        this.dissemination = properties.installed().contains("dissemination");
    }

    /** The list of agreed learning points. */
    record ListView(
            List<Link> crumbs,
            List<Choice> audiences,
            @Nullable String audience,
            List<Line> lines,
            @Nullable String nextPath,
            String path) {}

    /** One of the list. */
    record Line(String path, String words, List<String> audiences, String reference, String agreed) {}

    /** One learning point. */
    record PointView(
            String reference,
            String caption,
            List<Link> crumbs,
            List<Tag> tags,
            List<String> keyMessage,
            List<Row> rows,
            List<Link> findings,
            boolean mayWord,
            boolean mayAgree,
            String path) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Framework today = framework.now();
        String only = audience == null || audience.isBlank() ? null : audience;
        Page<Stored<LearningPoint>> page =
                reading.agreed(actor, only, cursor, Cursor.size(null)).orElseThrow(PageRefused::new);
        String path = addresses.list() + "/learning-points";
        String filter = only == null ? "" : "audience=" + only + "&";
        model.addAttribute("form", Form.blank().showing("audience", only));
        model.addAttribute(
                "page",
                new ListView(
                        addresses.crumbs(Link.here("Learning points")),
                        Choices.orNone(
                                "All audiences",
                                today.profile().audiences().stream()
                                        .map(one -> Choice.of(one.id(), one.name()))
                                        .toList()),
                        only,
                        page.items().stream()
                                .map(stored -> line(stored.value(), today))
                                .toList(),
                        page.next() == null ? null : path + "?" + filter + "cursor=" + page.next(),
                        path));
        return "learning/learning-points";
    }

    private Line line(LearningPoint point, Framework today) {
        By.Mark agreed = point.agreed();
        return new Line(
                addresses.learningPoint(point.id()),
                point.text().keyMessage(),
                point.text().audiences().stream().map(today::audienceName).toList(),
                point.origin().reference(),
                agreed == null ? "" : PageWords.date(agreed.at()));
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable LearningPointId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ReadingLearningPoints.Found found = reading.one(actor, id).orElseThrow(PageRefused::new);
        LearningPoint point = found.point();
        Activity activity = found.activity();
        boolean open = activity.state() == ActivityState.OPEN && !point.isAgreed();
        boolean readsActivity = ActivityPermissions.mayRead(actor, activity);
        Notices.show(model, done);
        model.addAttribute(
                "page",
                new PointView(
                        "Learning point of " + point.origin().reference(),
                        point.origin().reference(),
                        trail.crumbs(point.origin(), readsActivity, "Learning point"),
                        List.of(StageWords.tag(point.stage())),
                        Prose.paragraphs(point.text().keyMessage()),
                        rows(point),
                        readsActivity ? trail.links(actor, point.findings()) : List.of(),
                        open && LearningPointPermissions.mayWord(actor),
                        open && LearningPointPermissions.mayAgree(actor, point, framework.now()),
                        addresses.learningPoint(id)));
        return "learning/learning-point";
    }

    @GetMapping("/{id}/agree")
    String ask(Actor actor, @PathVariable LearningPointId id, Model model) {
        return confirm(model, mayAgree(actor, id), Form.blank());
    }

    @PostMapping("/{id}/agree")
    String agree(
            By by,
            @PathVariable LearningPointId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return agreeing.agree(by, id, FormAgain.version(form))
                .fold(
                        done -> "redirect:" + addresses.learningPoint(id) + "?done=learning-point-agreed",
                        why -> confirm(model, mayAgree(by.actor(), id), FormAgain.with(form, why, response)));
    }

    private String confirm(Model model, ReadingLearningPoints.Found found, Form form) {
        LearningPoint point = found.point();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Key message", Prose.content(point.text().keyMessage())));
        rows.addAll(rows(point));
        List<String> consequences = new ArrayList<>();
        List<String> concerned = Stream.of(
                        found.activity().agencies(), point.text().agencies())
                .flatMap(List::stream)
                .distinct()
                .toList();
        consequences.add(Readership.ofAgreed(concerned, framework.now()) + ". Trainers see it as well");
        if (dissemination) {
            consequences.add("A dissemination plan for its audiences is drafted from the routing matrix at once;"
                    + " nothing is sent before that plan is approved");
        }
        consequences.add("Its wording can no longer be changed");
        model.addAttribute("form", form);
        model.addAttribute(
                "confirm",
                new Confirmation(
                        "Agree this learning point",
                        point.origin().reference(),
                        trail.crumbs(point.origin(), true, "Agree"),
                        rows,
                        consequences,
                        trail.missing(point.findings(), point.text().missing()),
                        addresses.learningPoint(point.id()) + "/change",
                        addresses.learningPoint(point.id()),
                        "Agree learning point",
                        found.stored().version()));
        return "learning/confirm";
    }

    private List<Row> rows(LearningPoint point) {
        Framework today = framework.now();
        LearningText text = point.text();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Purpose", Prose.content(text.purpose())));
        rows.add(Row.of("Learning outcome", Prose.content(text.learningOutcome())));
        rows.add(Row.of("About", text.scope() == null ? "Not given" : LearningPointForms.scope(text.scope())));
        rows.add(Row.of(
                "Audiences",
                Prose.lines(text.audiences().stream().map(today::audienceName).toList())));
        rows.add(Row.of(
                "Agencies",
                text.agencies().isEmpty()
                        ? "All alike"
                        : Prose.lines(
                                text.agencies().stream().map(today::agencyName).toList())));
        StageWords.agreed(point.agreed()).ifPresent(rows::add);
        return rows;
    }

    private ReadingLearningPoints.Found mayAgree(Actor actor, LearningPointId id) {
        ReadingLearningPoints.Found found = reading.one(actor, id).orElseThrow(PageRefused::new);
        if (!LearningPointPermissions.mayAgree(actor, found.point(), framework.now())) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-agree", "You cannot agree this"));
        }
        return found;
    }
}
