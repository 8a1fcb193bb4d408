package org.goldthread.reviews.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each reader the requests that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingRequests {

    private final InformationRequests requests;
    private final RequestsOfReview ofReview;
    private final SharedRequests shared;
    private final Activities activities;
    private final FileStore files;

    public ReadingRequests(
            InformationRequests requests,
            RequestsOfReview ofReview,
            SharedRequests shared,
            Activities activities,
            FileStore files) {
        this.requests = requests;
        this.ofReview = ofReview;
        this.shared = shared;
        this.activities = activities;
        this.files = files;
    }

    public Outcome<Stored<InformationRequest>> one(Actor actor, RequestId id) {
        return requests.find(id)
                .filter(stored -> mayRead(actor, stored.value()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private boolean mayRead(Actor actor, InformationRequest request) {
        return RequestPermissions.readsOwn(actor, request.agency())
                || readsReview(actor, request.review().activity())
                || shared.reviewsOf(request.id().value()).stream().anyMatch(review -> readsReview(actor, review));
    }

    private boolean readsReview(Actor actor, UUID review) {
        return activities
                .find(new ActivityId(review))
                .filter(activity -> RequestPermissions.readsAll(actor, activity.value()))
                .isPresent();
    }

    /** References of the parallel reviews that a request is shared with; its agency takes part in each. */
    public List<String> alsoFor(InformationRequest request) {
        return shared.reviewsOf(request.id().value()).stream()
                .flatMap(review -> activities.find(new ActivityId(review)).stream())
                .map(activity -> activity.value().reference().text())
                .sorted()
                .toList();
    }

    /** The requests of a review that may be read: all, the own agency's, or none. */
    public List<InformationRequest> of(Actor actor, Activity activity) {
        boolean all = RequestPermissions.readsAll(actor, activity);
        return ofReview.all(activity.id().value()).stream()
                .map(Stored::value)
                .filter(request -> all || RequestPermissions.readsOwn(actor, request.agency()))
                .toList();
    }

    /** The list for programs: agencies see their own; independent reviewers have to name a review of theirs. */
    public Page<Stored<InformationRequest>> list(
            Actor actor,
            @Nullable UUID activity,
            @Nullable String agency,
            @Nullable List<RequestState> states,
            @Nullable String cursor,
            int size) {
        boolean everywhere = actor.is(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER);
        boolean named = activity != null
                && activities
                        .find(new ActivityId(activity))
                        .filter(found -> RequestPermissions.readsAll(actor, found.value()))
                        .isPresent();
        if (everywhere || named) {
            return requests.list(new RequestQuery(activity, agency, states), cursor, size);
        }
        String own = Readers.readsForAgency(actor) ? actor.agency() : null;
        if (own == null || (agency != null && !agency.equals(own))) {
            return new Page<>(List.of(), null);
        }
        return requests.list(new RequestQuery(activity, own, states), cursor, size);
    }

    /** A file that was given to a request. */
    public Outcome<StoredFile> file(Actor actor, RequestId id, UUID file) {
        return one(actor, id).then(stored -> {
            Optional<StoredFile> found = stored.value().parts().stream()
                    .flatMap(part -> part.versions().stream())
                    .filter(given -> given.content().equals(file))
                    .findFirst()
                    .flatMap(given -> files.find(file));
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }
}
