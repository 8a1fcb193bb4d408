package org.goldthread.audit.handedin;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is told of agencies' reports. */
public final class ReportEvents {

    private ReportEvents() {}

    /** Contract {@code audits/report-handed-in/v1}. */
    public record ReportHandedIn(
            UUID reportId, String activityReference, String agency, LocalDate handedInOn, int submission)
            implements DomainEvent {
        public static final String TYPE = "org.goldthread.audits.report-handed-in.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Contract {@code audits/report-accepted/v1}. */
    public record ReportAccepted(UUID reportId, String activityReference, String agency, LocalDate acceptedOn)
            implements DomainEvent {
        public static final String TYPE = "org.goldthread.audits.report-accepted.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
