package org.goldthread.reviews.request;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.wording.NamesAtHand;
import org.goldthread.learning.framework.NamesLeftOut;
import org.springframework.stereotype.Component;

/** Keeps the names of every review that a request serves out of what is said about it (R7, R17). */
@Component
class NamesOfRequest {

    private final NamesLeftOut names;
    private final InformationRequests requests;
    private final SharedRequests shared;

    NamesOfRequest(NamesLeftOut names, InformationRequests requests, SharedRequests shared) {
        this.names = names;
        this.requests = requests;
        this.shared = shared;
    }

    /** Runs a command about a request that the person may answer or keep. */
    <T, X extends Exception> T leftOut(RequestId id, NamesAtHand.Command<T, X> command) throws X {
        Set<UUID> reviews = new HashSet<>(shared.reviewsOf(id.value()));
        requests.find(id)
                .ifPresent(stored -> reviews.add(stored.value().review().activity()));
        return names.leftOut(reviews, command);
    }
}
