package org.goldthread.learning.overview;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.finding.EarlierFindings;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.FindingPermissions;
import org.goldthread.learning.finding.FindingText;
import org.goldthread.learning.finding.ReadingFindings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPointPermissions;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Notices;
import org.goldthread.learning.web.Prose;
import org.goldthread.learning.web.StageWords;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A finding with what comes from it. */
@Controller
@RequestMapping("/${goldthread.service}/findings/{id}")
class FindingPages {

    private final ReadingFindings reading;
    private final EarlierFindings earlier;
    private final ReadingOverview overviews;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final Addresses addresses;
    private final boolean monitoring;

    FindingPages(
            ReadingFindings reading,
            EarlierFindings earlier,
            ReadingOverview overviews,
            ReadingActivities activities,
            CurrentFramework framework,
            Addresses addresses,
            HouseProperties properties) {
        this.reading = reading;
        this.earlier = earlier;
        this.overviews = overviews;
        this.activities = activities;
        this.framework = framework;
        this.addresses = addresses;
        this.monitoring = properties.installed().contains("monitoring");
    }

    /** What the page shows. */
    record FindingPage(
            String title,
            String reference,
            List<Link> crumbs,
            List<Tag> tags,
            List<String> statement,
            List<Row> rows,
            List<Link> repeats,
            boolean mayWord,
            boolean mayAgree,
            boolean looked,
            boolean mayAddLearning,
            String path,
            @Nullable String thread,
            List<Lines.LearningLine> learning,
            List<Lines.RecommendationLine> recommendations) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable FindingId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ReadingFindings.Found found = reading.one(actor, id).orElseThrow(PageRefused::new);
        Overview overview = activities
                .one(actor, new ActivityId(found.finding().origin().activity()))
                .map(stored -> overviews.ofFinding(actor, stored, found.finding()))
                .orElseThrow(PageRefused::new);
        Notices.show(model, done);
        model.addAttribute("page", page(actor, found, overview));
        return "learning/finding";
    }

    private FindingPage page(Actor actor, ReadingFindings.Found found, Overview overview) {
        Framework today = framework.now();
        Finding finding = found.finding();
        String reference = finding.origin().reference();
        boolean open = found.activity().state() == ActivityState.OPEN;
        return new FindingPage(
                finding.text().title(),
                "Finding of " + reference,
                addresses.crumbs(Link.to(addresses.activity(reference), reference), Link.here("Finding")),
                List.of(
                        StageWords.tag(finding.stage()),
                        Lines.nature(finding.text().nature())),
                Prose.paragraphs(finding.text().statement()),
                rows(finding, today),
                earlier.seen(actor, finding.text().repeats()).stream()
                        .map(one -> Link.to(one.path(), one.title() + ", " + one.reference()))
                        .toList(),
                open && !finding.isAgreed() && FindingPermissions.mayWord(actor, found.activity()),
                open && !finding.isAgreed() && FindingPermissions.mayAgree(actor, finding, today),
                finding.text().recurrenceChecked(),
                open && LearningPointPermissions.mayWord(actor),
                addresses.finding(finding.id()),
                monitoring && finding.isAgreed() ? "/threads/" + finding.id() : null,
                Lines.learning(overview.learningPoints(), today, addresses),
                Lines.recommendations(overview.recommendations(), today, addresses));
    }

    private static List<Row> rows(Finding finding, Framework today) {
        FindingText text = finding.text();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Seen at the time", Prose.content(text.seenThen())));
        rows.add(Row.of("Underlying reasons", Prose.content(text.underlyingReasons())));
        text.circumstances().said().forEach(each -> rows.add(Row.of(each.name(), Prose.content(each.words()))));
        if (text.context() != null || text.circumstances().said().isEmpty()) {
            rows.add(Row.of("Context", Prose.content(text.context())));
        }
        rows.add(Row.of("Evidence", Prose.content(text.evidence())));
        rows.add(Row.of(
                "Themes",
                Prose.lines(text.themes().stream().map(today::themeName).toList())));
        rows.add(Row.of("Seen before", seen(text)));
        rows.add(Row.of("Worded", marked(finding.drafted())));
        if (finding.agreed() != null) {
            rows.add(Row.of("Agreed", marked(finding.agreed())));
        }
        return rows;
    }

    private static String seen(FindingText text) {
        if (!text.repeats().isEmpty()) {
            return "Repeats " + PageWords.count(text.repeats().size(), "earlier finding", "earlier findings");
        }
        if (!text.isNew()) {
            return "Not said yet";
        }
        return text.newBecause() == null ? "No, declared new" : "No, declared new: " + text.newBecause();
    }

    private static String marked(Mark mark) {
        return PageWords.date(mark.at()) + " by "
                + Role.of(mark.role()).map(Role::words).orElse("a system");
    }
}
