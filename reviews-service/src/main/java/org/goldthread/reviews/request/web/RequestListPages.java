package org.goldthread.reviews.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.MeasuringAgencies;
import org.goldthread.reviews.request.ReadingRequests;
import org.goldthread.reviews.request.RequestPermissions;
import org.goldthread.reviews.request.Timeliness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests of a review, and how timely agencies are over all of them. */
@Controller
class RequestListPages {

    private final ActivityFrames frames;
    private final ReadingRequests reading;
    private final MeasuringAgencies measuring;
    private final CurrentFramework framework;
    private final WorkingDays days;

    RequestListPages(
            ActivityFrames frames,
            ReadingRequests reading,
            MeasuringAgencies measuring,
            CurrentFramework framework,
            WorkingDays days) {
        this.frames = frames;
        this.reading = reading;
        this.measuring = measuring;
        this.framework = framework;
        this.days = days;
    }

    /** A request in the list. */
    record Line(String path, String agency, String asked, LocalDate dueOn, Tag state) {}

    /** How one agency did. */
    record Measure(String agency, Timeliness of) {}

    /** What the page shows within the frame. */
    record ListPage(
            List<Line> lines,
            boolean mayAsk,
            boolean noAgencies,
            String askPath,
            String parallelPath,
            List<Measure> measures) {}

    @GetMapping("/reviews/activities/{reference}/requests")
    String requests(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer sent,
            Model model) {
        ActivityFrame frame = frames.of(actor, reference, "requests").orElseThrow(PageRefused::new);
        List<InformationRequest> seen = reading.of(actor, frame.activity());
        boolean all = RequestPermissions.readsAll(actor, frame.activity());
        if (seen.isEmpty() && !all) {
            throw new PageRefused(new org.goldthread.kit.Refusal.Missing());
        }
        Framework today = framework.now();
        if (sent != null && sent > 0) {
            model.addAttribute("notice", sent == 1 ? "1 request was sent" : sent + " requests were sent");
        }
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new ListPage(
                        seen.stream()
                                .map(request ->
                                        line(request, frame.activity().id().value(), today))
                                .toList(),
                        RequestPermissions.mayKeep(actor) && frame.activity().state() == ActivityState.OPEN,
                        frame.activity().agencies().isEmpty(),
                        frame.path() + "/requests/new",
                        frame.path() + "/parallel",
                        all ? measures(actor, frame.activity().id().value(), today) : List.of()));
        return "reviews/requests";
    }

    /** Where it was asked for a parallel review of the same incident. */
    private static String parallel(InformationRequest request, UUID review) {
        return request.review().activity().equals(review)
                ? ""
                : " (asked for " + request.review().reference() + ")";
    }

    private Line line(InformationRequest request, UUID review, Framework today) {
        return new Line(
                "/reviews/requests/" + request.id(),
                today.agencyName(request.agency()) + parallel(request, review),
                request.parts().stream().map(part -> part.words()).collect(Collectors.joining(", ")),
                request.dueOn(),
                RequestWords.state(request, today.today(), days));
    }

    @GetMapping("/reviews/timeliness")
    String timeliness(Actor actor, Model model) {
        model.addAttribute("measures", measures(actor, null, framework.now()));
        return "reviews/timeliness";
    }

    private List<Measure> measures(Actor actor, @Nullable UUID activity, Framework today) {
        return measuring.of(actor, activity).stream()
                .filter(each -> each.asked() + each.refused() > 0)
                .map(each -> new Measure(today.agencyName(each.agency()), each))
                .toList();
    }
}
