package org.goldthread.reviews.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is said about requests for information (contracts {@code reviews/request-*}, {@code reviews/contribution-*}). */
public sealed interface RequestEvent extends DomainEvent {

    Of of();

    /** What every event tells of its request. */
    record Of(
            UUID requestId,
            UUID activityId,
            String activityReference,
            String agency,
            List<String> partKinds,
            LocalDate dueOn) {

        public Of {
            partKinds = List.copyOf(partKinds);
        }

        static Of request(InformationRequest request) {
            return new Of(
                    request.id().value(),
                    request.review().activity(),
                    request.review().reference(),
                    request.agency(),
                    request.asked().parts().stream()
                            .map(item -> item.kind().id())
                            .toList(),
                    request.dueOn());
        }
    }

    /** An agency was asked, or asked again. */
    record Sent(@JsonUnwrapped Of of, String powerId, LocalDate sentOn, int round) implements RequestEvent {
        public static final String TYPE = "org.goldthread.reviews.request-sent.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency said that it has the request. */
    record Acknowledged(@JsonUnwrapped Of of, LocalDate acknowledgedOn) implements RequestEvent {
        public static final String TYPE = "org.goldthread.reviews.request-acknowledged.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency gave a part, or a corrected version of it. */
    record Received(
            @JsonUnwrapped Of of,
            String partKind,
            int version,
            int partsReceived,
            int partsAsked,
            boolean complete,
            LocalDate receivedOn)
            implements RequestEvent {
        public static final String TYPE = "org.goldthread.reviews.contribution-received.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency refused. The reason stays in the service. */
    record RefusedByAgency(@JsonUnwrapped Of of, LocalDate refusedOn) implements RequestEvent {
        public static final String TYPE = "org.goldthread.reviews.request-refused.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The day passed and something is still owed. */
    record Overdue(@JsonUnwrapped Of of, int partsReceived, int partsAsked, LocalDate noticedOn)
            implements RequestEvent {
        public static final String TYPE = "org.goldthread.reviews.request-overdue.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
