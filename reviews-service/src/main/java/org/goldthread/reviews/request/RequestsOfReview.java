package org.goldthread.reviews.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.store.Stored;
import org.goldthread.reviews.chronology.StandingChronologies;
import org.springframework.stereotype.Service;

/** The requests of a review: its own, and those that parallel reviews share with it (R17). */
@Service
public class RequestsOfReview implements StandingChronologies {

    private final InformationRequests requests;
    private final SharedRequests shared;

    public RequestsOfReview(InformationRequests requests, SharedRequests shared) {
        this.requests = requests;
        this.shared = shared;
    }

    /** All of them, its own first, in the order in which they were sent. */
    public List<Stored<InformationRequest>> all(UUID activity) {
        Map<UUID, Stored<InformationRequest>> all = new LinkedHashMap<>();
        requests.ofReview(activity).forEach(own -> all.put(own.value().id().value(), own));
        shared.sharedWith(activity)
                .forEach(id -> requests.find(new RequestId(id)).ifPresent(each -> all.putIfAbsent(id, each)));
        return List.copyOf(all.values());
    }

    @Override
    public List<Standing> of(UUID activity) {
        List<Standing> standing = new ArrayList<>();
        for (Stored<InformationRequest> each : all(activity)) {
            InformationRequest request = each.value();
            request.parts().stream()
                    .filter(part -> part.kind() == PartKind.CHRONOLOGY)
                    .flatMap(part -> part.standing().stream())
                    .forEach(given -> standing.add(new Standing(
                            given.content(),
                            request.agency(),
                            request.asked().from(),
                            request.asked().until())));
        }
        return standing;
    }
}
