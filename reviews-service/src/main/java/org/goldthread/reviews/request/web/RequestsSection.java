package org.goldthread.reviews.request.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.ReadingRequests;
import org.goldthread.reviews.request.RequestPermissions;
import org.goldthread.reviews.request.RequestState;
import org.goldthread.reviews.request.RequestsOfReview;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Requests" of a review. */
@Component
@Order(300)
class RequestsSection implements ActivitySection {

    private final ReadingRequests reading;
    private final RequestsOfReview requests;

    RequestsSection(ReadingRequests reading, RequestsOfReview requests) {
        this.reading = reading;
        this.requests = requests;
    }

    @Override
    public String tab() {
        return "requests";
    }

    @Override
    public String words() {
        return "Requests";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        List<InformationRequest> seen = reading.of(actor, activity);
        if (seen.isEmpty() && !RequestPermissions.readsAll(actor, activity)) {
            return Optional.empty();
        }
        List<InformationRequest> counted =
                seen.stream().filter(request -> !request.state().isEnded()).toList();
        long received = counted.stream()
                .filter(request -> request.state() == RequestState.RECEIVED)
                .count();
        return Optional.of(counted.isEmpty() ? "none" : received + " of " + counted.size() + " received");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!RequestPermissions.mayKeep(actor)) {
            return List.of();
        }
        List<InformationRequest> seen = reading.of(actor, activity);
        if (seen.isEmpty()) {
            return activity.agencies().isEmpty()
                    ? List.of()
                    : List.of(Task.of("Ask agencies for information", path + "/new", Tag.waiting("Not asked yet")));
        }
        long unsettled = seen.stream().filter(RequestsSection::unsettled).count();
        return List.of(
                unsettled == 0
                        ? Task.completed("Receive the information asked for", path)
                        : Task.of(
                                "Receive the information asked for",
                                path,
                                Tag.inProgress(unsettled + (unsettled == 1 ? " request open" : " requests open"))));
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        boolean open =
                requests.all(activity.id().value()).stream().map(Stored::value).anyMatch(RequestsSection::unsettled);
        return open
                ? Optional.of(new Refusal.Rule(
                        "requests-open",
                        "Agencies still owe information: receive it, or withdraw the requests, before you close this",
                        "default"))
                : Optional.empty();
    }

    private static boolean unsettled(InformationRequest request) {
        return request.state().isOpen() || request.state() == RequestState.REFUSED;
    }
}
