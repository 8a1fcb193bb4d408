package org.goldthread.reviews.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is said about a review's meetings (contracts {@code reviews/meeting-*}). */
public sealed interface MeetingEvent extends DomainEvent {

    /** A meeting was arranged, or its day or the agencies invited were changed. */
    record Arranged(
            UUID meetingId, UUID activityId, String activityReference, String kind, LocalDate on, List<String> agencies)
            implements MeetingEvent {
        public static final String TYPE = "org.goldthread.reviews.meeting-arranged.v1";

        public Arranged {
            agencies = List.copyOf(agencies);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Attendance and decisions were recorded; decisions stay in the service. */
    record WasHeld(
            UUID meetingId,
            UUID activityId,
            String activityReference,
            String kind,
            LocalDate on,
            List<String> agencies,
            int attended,
            LocalDate recordedOn)
            implements MeetingEvent {
        public static final String TYPE = "org.goldthread.reviews.meeting-held.v1";

        public WasHeld {
            agencies = List.copyOf(agencies);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It will not be held; the reason stays in the service. */
    record Cancelled(
            UUID meetingId,
            UUID activityId,
            String activityReference,
            String kind,
            LocalDate on,
            List<String> agencies,
            LocalDate cancelledOn)
            implements MeetingEvent {
        public static final String TYPE = "org.goldthread.reviews.meeting-cancelled.v1";

        public Cancelled {
            agencies = List.copyOf(agencies);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
