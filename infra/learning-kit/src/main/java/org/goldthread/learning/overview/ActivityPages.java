package org.goldthread.learning.overview;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.recommendation.ReadingRecommendations;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Notices;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An activity's pages: overview with what stands between today and closing, findings, learning, recommendations. */
@Controller
@RequestMapping("/${goldthread.service}/activities/{reference}")
class ActivityPages {

    private final ReadingOverview reading;
    private final ReadingRecommendations recommended;
    private final ActivityFrames frames;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ActivityPages(
            ReadingOverview reading,
            ReadingRecommendations recommended,
            ActivityFrames frames,
            CurrentFramework framework,
            Addresses addresses) {
        this.reading = reading;
        this.recommended = recommended;
        this.frames = frames;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What a page of an activity shows within its frame. */
    record ActivityPage(
            String tab,
            boolean mayKeep,
            boolean mayAddFindings,
            String changePath,
            String addFindingPath,
            List<ActivitySection.ClockBar> clocks,
            List<Task> tasks,
            List<Row> rows,
            List<Lines.FindingLine> findings,
            List<Lines.LearningLine> learning,
            List<Lines.RecommendationLine> recommendations,
            @Nullable String warning) {}

    @GetMapping
    String overview(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Notices.show(model, done);
        return show("overview", actor, reference, model);
    }

    @GetMapping("/findings")
    String findings(Actor actor, @PathVariable String reference, Model model) {
        return show("findings", actor, reference, model);
    }

    @GetMapping("/learning")
    String learning(Actor actor, @PathVariable String reference, Model model) {
        return show("learning", actor, reference, model);
    }

    @GetMapping("/recommendations")
    String recommendations(Actor actor, @PathVariable String reference, Model model) {
        return show("recommendations", actor, reference, model);
    }

    private String show(String tab, Actor actor, String reference, Model model) {
        Overview overview = reading.one(actor, reference).orElseThrow(PageRefused::new);
        model.addAttribute("frame", frames.of(actor, overview, tab));
        model.addAttribute("page", page(tab, actor, overview));
        return "learning/activity";
    }

    private ActivityPage page(String tab, Actor actor, Overview overview) {
        Framework today = framework.now();
        Activity activity = overview.activity();
        String path = addresses.activity(activity.reference().text());
        boolean open = activity.state() == ActivityState.OPEN;
        boolean works = ActivityPermissions.mayReadDrafts(actor, activity);
        boolean keeps = ActivityPermissions.mayKeep(actor) && open;
        int made = overview.recommendations().size();
        return new ActivityPage(
                tab,
                keeps,
                ActivityPermissions.mayDraftFindings(actor, activity) && open,
                path + "/change",
                path + "/findings/new",
                tab.equals("overview") && open ? frames.clocks(actor, activity) : List.of(),
                works && open ? tasks(actor, path, overview) : List.of(),
                rows(activity, today),
                overview.findings().stream()
                        .map(finding -> Lines.of(finding, overview, addresses))
                        .toList(),
                Lines.learning(overview.learningPoints(), today, addresses),
                Lines.recommendations(overview.recommendations(), today, addresses),
                works ? recommended.tooMany(made).orElse(null) : null);
    }

    /** What stands between today and closing. */
    private List<Task> tasks(Actor actor, String path, Overview overview) {
        List<Task> tasks = new ArrayList<>(frames.tasks(actor, overview.activity()));
        boolean officer = actor.is(Role.PARTNERSHIP_OFFICER);
        tasks.add(step(
                "Agree findings",
                overview.findings().isEmpty() ? path + "/findings/new" : path + "/findings",
                overview.findings().size(),
                overview.draftFindings()));
        if (overview.agreedFindings() == 0) {
            tasks.add(Task.cannotStartYet("Agree learning points", "Agree a finding first"));
            tasks.add(Task.cannotStartYet("Agree recommendations", "Agree a finding first"));
        } else {
            tasks.add(step(
                    "Agree learning points",
                    path + (overview.learningPoints().isEmpty() ? "/findings" : "/learning"),
                    overview.learningPoints().size(),
                    overview.draftLearningPoints()));
            tasks.add(step(
                    "Agree recommendations",
                    path + (overview.recommendations().isEmpty() ? "/findings" : "/recommendations"),
                    overview.recommendations().size(),
                    overview.draftRecommendations()));
        }
        if (officer) {
            tasks.add(closing(path, overview));
        }
        return tasks;
    }

    private Task closing(String path, Overview overview) {
        if (!overview.readyToClose()) {
            return Task.cannotStartYet("Close it", "At least one finding is agreed and no draft is left");
        }
        return frames.againstClosing(overview.activity()).isPresent()
                ? Task.of("Close it", path + "/close", Tag.waiting("See what is missing"))
                : Task.of("Close it", path + "/close", Tag.inProgress("Ready"));
    }

    private static Task step(String words, String path, int all, long drafts) {
        if (all > 0 && drafts == 0) {
            return Task.completed(words, path).hint(all + " agreed");
        }
        return all == 0
                ? Task.of(words, path, Tag.waiting("Not started"))
                : Task.of(words, path, Tag.inProgress(drafts + (drafts == 1 ? " draft" : " drafts")))
                        .hint((all - drafts) + " agreed");
    }

    private static List<Row> rows(Activity activity, Framework today) {
        var registration = activity.registration();
        var arrangements = activity.arrangements();
        var closing = activity.closing();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Type", registration.typeName()));
        rows.add(Row.of("Started", PageWords.date(registration.startedOn())));
        if (closing != null) {
            rows.add(Row.of("Closed", PageWords.date(closing.on())));
        } else {
            rows.add(Row.of(
                    "Should be finished",
                    arrangements.expectedOn() == null ? "Not set" : PageWords.date(arrangements.expectedOn())));
        }
        rows.add(Row.of(
                "Agencies involved",
                Prose.lines(
                        arrangements.agencies().stream().map(today::agencyName).toList())));
        rows.add(Row.of(
                "Led by", arrangements.leadGroup() == null ? "Not set" : today.groupName(arrangements.leadGroup())));
        rows.add(Row.of(
                "Priority", arrangements.priority() == null ? "None" : today.priorityName(arrangements.priority())));
        rows.add(Row.of("Guidance", edition(registration.edition(), today)));
        rows.add(Row.of(
                "Registered",
                PageWords.date(registration.by().at()) + " by "
                        + Role.of(registration.by().role()).map(Role::words).orElse("the service")));
        return rows;
    }

    private static String edition(String id, Framework today) {
        return today.profile().editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .map(edition -> edition.name())
                .orElse(id);
    }
}
