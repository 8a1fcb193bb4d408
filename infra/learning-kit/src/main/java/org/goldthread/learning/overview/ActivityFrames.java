package org.goldthread.learning.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityWords;
import org.goldthread.learning.web.Addresses;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.SubPage;
import org.goldthread.pages.component.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an activity's pages into their frame, those of the service's own sections included. */
@Component
public final class ActivityFrames {

    private final ReadingOverview reading;
    private final Addresses addresses;
    private final List<ActivitySection> sections;

    ActivityFrames(ReadingOverview reading, Addresses addresses, ObjectProvider<ActivitySection> sections) {
        this.reading = reading;
        this.addresses = addresses;
        this.sections = sections.orderedStream().toList();
    }

    /**
     * The frame of one page, as this reader sees it.
     *
     * @param tab the page's own tab
     * @return refused with {@link Refusal.Missing} where the reader may not know of the activity
     */
    public Outcome<ActivityFrame> of(Actor actor, String reference, String tab) {
        return reading.one(actor, reference).map(overview -> of(actor, overview, tab));
    }

    ActivityFrame of(Actor actor, Overview overview, String tab) {
        Activity activity = overview.activity();
        String reference = activity.reference().text();
        return new ActivityFrame(
                overview.stored(),
                activity.registration().title(),
                reference + ", " + activity.registration().typeName(),
                addresses.activity(reference),
                addresses.crumbs(Link.here(reference)),
                List.of(ActivityWords.state(activity)),
                pages(actor, overview, tab));
    }

    /** What the service's own sections ask for before the activity may close. */
    List<Task> tasks(Actor actor, Activity activity) {
        String path = addresses.activity(activity.reference().text());
        return sections.stream()
                .flatMap(section -> section.tasks(actor, activity, path + "/" + section.tab()).stream())
                .toList();
    }

    /** The clocks that run on the activity, as this reader sees them. */
    List<ActivitySection.ClockBar> clocks(Actor actor, Activity activity) {
        return sections.stream()
                .flatMap(section -> section.clocks(actor, activity).stream())
                .toList();
    }

    /** The first reason why the activity may not close yet, as far as the service's own sections are concerned. */
    Optional<Refusal.Rule> againstClosing(Activity activity) {
        return sections.stream()
                .flatMap(section -> section.againstClosing(activity).stream())
                .findFirst();
    }

    /** Every reason why the activity may not close yet, in the sections' order. */
    List<Refusal.Rule> everythingAgainstClosing(Activity activity) {
        return sections.stream()
                .flatMap(section -> section.againstClosing(activity).stream())
                .toList();
    }

    private List<SubPage> pages(Actor actor, Overview overview, String tab) {
        String path = addresses.activity(overview.activity().reference().text());
        List<SubPage> pages = new ArrayList<>();
        pages.add(SubPage.of(path, "Overview", tab.equals("overview"), null));
        sections.forEach(section -> section.stands(actor, overview.activity())
                .ifPresent(stands -> pages.add(
                        SubPage.of(path + "/" + section.tab(), section.words(), tab.equals(section.tab()), stands))));
        pages.add(SubPage.of(
                path + "/findings",
                "Findings",
                tab.equals("findings"),
                stands(overview.findings().size(), overview.draftFindings())));
        pages.add(SubPage.of(
                path + "/learning",
                "Learning points",
                tab.equals("learning"),
                stands(overview.learningPoints().size(), overview.draftLearningPoints())));
        pages.add(SubPage.of(
                path + "/recommendations",
                "Recommendations",
                tab.equals("recommendations"),
                stands(overview.recommendations().size(), overview.draftRecommendations())));
        return pages;
    }

    /** "none", "3 agreed", "2 of 3 agreed". */
    private static String stands(long all, long drafts) {
        if (all == 0) {
            return "none";
        }
        return drafts == 0 ? all + " agreed" : (all - drafts) + " of " + all + " agreed";
    }
}
