package org.goldthread.reviews.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is said about appointments (contracts {@code reviews/reviewer-*}); never who. */
public sealed interface AppointmentEvent extends DomainEvent {

    /** Somebody was appointed. */
    record Appointed(
            UUID appointmentId,
            UUID activityId,
            String activityReference,
            String seat,
            boolean serious,
            int tiesDeclared,
            LocalDate appointedOn)
            implements AppointmentEvent {
        public static final String TYPE = "org.goldthread.reviews.reviewer-appointed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** An appointment ended before the review did. */
    record StoodDown(UUID appointmentId, UUID activityId, String activityReference, String seat, LocalDate stoodDownOn)
            implements AppointmentEvent {
        public static final String TYPE = "org.goldthread.reviews.reviewer-stood-down.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
