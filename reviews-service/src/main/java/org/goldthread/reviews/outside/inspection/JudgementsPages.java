package org.goldthread.reviews.outside.inspection;

import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.outside.inspection.Judgements.Judgement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an inspectorate judged, aspect by aspect, each a step away from a finding. */
@Controller
class JudgementsPages {

    private final Inspections inspections;
    private final ActivityFrames frames;

    JudgementsPages(Inspections inspections, ActivityFrames frames) {
        this.inspections = inspections;
        this.frames = frames;
    }

    /** What the page shows. */
    record JudgementsView(String published, List<Line> lines) {}

    /** One aspect. */
    record Line(String aspect, Tag grade, @Nullable String findingPath) {}

    @GetMapping("/reviews/activities/{reference}/judgements")
    String show(Actor actor, @PathVariable String reference, Model model) {
        ActivityFrame frame = frames.of(actor, reference, "judgements").orElseThrow(PageRefused::new);
        Activity activity = frame.activity();
        Judgements found =
                inspections.of(activity.id().value()).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        boolean drafts = ActivityPermissions.mayDraftFindings(actor, activity)
                && activity.closed().isEmpty();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new JudgementsView(
                        PageWords.date(found.publishedOn()),
                        found.all().stream()
                                .map(one -> new Line(
                                        one.aspect(), tag(one), drafts ? finding(frame.path(), found, one) : null))
                                .toList()));
        return "reviews/judgements";
    }

    private static Tag tag(Judgement judgement) {
        return Tag.coloured(
                switch (judgement.grade()) {
                    case "Outstanding" -> "turquoise";
                    case "Good" -> "green";
                    case "Inadequate" -> "red";
                    default -> "orange";
                },
                judgement.grade());
    }

    private static String finding(String path, Judgements found, Judgement one) {
        return UriComponentsBuilder.fromPath(path + "/findings/new")
                .queryParam("title", "{title}")
                .queryParam("nature", one.asksForMore() ? "improvement" : "strength")
                .queryParam("evidence", "{evidence}")
                .encode()
                .buildAndExpand(
                        one.aspect() + ": " + one.grade(),
                        "Ofsted, " + (found.type() == null ? "inspection" : found.type()) + " of "
                                + PageWords.date(found.inspectedOn()) + ", published "
                                + PageWords.date(found.publishedOn()))
                .toUriString();
    }
}
