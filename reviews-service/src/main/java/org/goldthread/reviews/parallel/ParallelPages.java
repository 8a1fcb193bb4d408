package org.goldthread.reviews.parallel;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityWords;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.InformationRequests;
import org.goldthread.reviews.request.RequestId;
import org.goldthread.reviews.request.RequestPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parallel reviews of a review: linking them, and what they share. */
@Controller
@RequestMapping("/reviews/activities/{reference}/parallel")
class ParallelPages {

    private static final String[] ORDER = {"reference", "why"};

    private final Incidents incidents;
    private final LinkingReviews linking;
    private final ReadingActivities activities;
    private final InformationRequests requests;
    private final ActivityFrames frames;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ParallelPages(
            Incidents incidents,
            LinkingReviews linking,
            ReadingActivities activities,
            InformationRequests requests,
            ActivityFrames frames,
            CurrentFramework framework,
            Addresses addresses) {
        this.incidents = incidents;
        this.linking = linking;
        this.activities = activities;
        this.requests = requests;
        this.frames = frames;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows within the frame. */
    record ParallelView(
            boolean mayKeep, String path, @Nullable Long version, List<ReviewLine> reviews, List<RequestLine> asked) {}

    /** A review beside this one; without a path where the reader may not open it. */
    record ReviewLine(
            String reference,
            String title,
            @Nullable String path,
            Tag state,
            @Nullable String why) {}

    /** A request of one of them. */
    record RequestLine(
            String id, String path, String agency, String of, String state, boolean shared, boolean mayShare) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if (done != null) {
            model.addAttribute("notice", done.equals("linked") ? "The reviews are linked" : "Your change is saved");
        }
        return show(actor, reference, Form.blank(), model);
    }

    @PostMapping
    String change(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Activity review = frame(by.actor(), reference).activity();
        Form form = Form.entered(parameters);
        Long version = FormAgain.version(form);
        String step = form.text("step");
        Outcome<Stored<Incident>> outcome = switch (step) {
            case "unlink" -> linking.unlink(by, review, version, form.text("other"));
            case "share", "keep" ->
                request(form)
                        .map(request -> linking.share(by, review, version, request, step.equals("share")))
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
            default -> linking.link(by, review, version, form.text("reference"), form.text("why"));
        };
        return outcome.fold(
                saved -> "redirect:" + addresses.activity(reference) + "/parallel?done="
                        + (step.isEmpty() ? "linked" : "changed"),
                why -> show(by.actor(), reference, FormAgain.with(form, why, response, ORDER), model));
    }

    private static Optional<RequestId> request(Form form) {
        try {
            return Optional.of(RequestId.of(form.text("request")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private ActivityFrame frame(Actor actor, String reference) {
        ActivityFrame frame = frames.of(actor, reference, "parallel").orElseThrow(PageRefused::new);
        boolean linked = !incidents.parallelTo(frame.activity().id().value()).isEmpty();
        if (!ActivityPermissions.mayKeep(actor) && !(linked && RequestPermissions.readsAll(actor, frame.activity()))) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frame;
    }

    private String show(Actor actor, String reference, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        UUID own = frame.activity().id().value();
        Optional<Stored<Incident>> incident = incidents.of(own);
        boolean keeps = ActivityPermissions.mayKeep(actor);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ParallelView(
                        keeps,
                        addresses.activity(reference) + "/parallel",
                        incident.map(Stored::version).orElse(null),
                        incident.map(found -> reviews(actor, own, found.value()))
                                .orElse(List.of()),
                        incident.map(found -> asked(own, found.value(), keeps)).orElse(List.of())));
        return "reviews/parallel";
    }

    private List<ReviewLine> reviews(Actor actor, UUID own, Incident incident) {
        List<ReviewLine> lines = new ArrayList<>();
        for (Incident.Member member : incident.reviews()) {
            if (member.activity().equals(own)) {
                continue;
            }
            activities
                    .one(actor, new ActivityId(member.activity()))
                    .<Optional<Activity>>fold(found -> Optional.of(found.value()), none -> Optional.empty())
                    .ifPresentOrElse(
                            activity -> lines.add(new ReviewLine(
                                    activity.reference().text(),
                                    activity.registration().title(),
                                    addresses.activity(activity.reference().text()),
                                    ActivityWords.state(activity),
                                    member.why())),
                            () -> lines.add(new ReviewLine(
                                    "Another review", "You may not open it", null, Tag.waiting("Linked"), null)));
        }
        return lines;
    }

    /** Officers see the requests of all; others those of this review and what is shared with it. */
    private List<RequestLine> asked(UUID own, Incident incident, boolean keeps) {
        Framework today = framework.now();
        List<RequestLine> lines = new ArrayList<>();
        for (Incident.Member member : incident.reviews()) {
            for (Stored<InformationRequest> stored : requests.ofReview(member.activity())) {
                InformationRequest request = stored.value();
                boolean shared = !incident.reviewsOf(request.id().value()).isEmpty();
                boolean seen = member.activity().equals(own)
                        || incident.reviewsOf(request.id().value()).contains(own);
                if (keeps || seen) {
                    lines.add(new RequestLine(
                            request.id().toString(),
                            "/reviews/requests/" + request.id(),
                            today.agencyName(request.agency()),
                            request.review().reference(),
                            request.state().words(),
                            shared,
                            keeps));
                }
            }
        }
        return lines;
    }
}
