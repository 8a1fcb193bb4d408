package org.goldthread.reviews.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is said about reports: only what the public may know (contracts {@code reviews/report-*}). */
public sealed interface ReportEvent extends DomainEvent {

    /** A report, or its improvements instead, became public. */
    record Released(
            UUID reportId,
            UUID activityId,
            String activityReference,
            String activityTypeId,
            String kind,
            String title,
            String slug,
            LocalDate releasedOn,
            @Nullable LocalDate availableUntil)
            implements ReportEvent {
        public static final String TYPE = "org.goldthread.reviews.report-released.v1";

        static Released of(Report report, Release release) {
            return new Released(
                    report.id().value(),
                    report.origin().activity(),
                    report.origin().reference(),
                    report.origin().typeId(),
                    release.kind().word(),
                    release.title(),
                    release.slug(),
                    release.on(),
                    release.availableUntil());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It is no longer public; a page says why. */
    record Down(
            UUID reportId,
            UUID activityId,
            String activityReference,
            String title,
            String slug,
            String reason,
            LocalDate takenDownOn)
            implements ReportEvent {
        public static final String TYPE = "org.goldthread.reviews.report-taken-down.v1";

        static Down of(Report report, TakenDown gone) {
            Release release = Objects.requireNonNull(gone.release());
            return new Down(
                    report.id().value(),
                    report.origin().activity(),
                    report.origin().reference(),
                    release.title(),
                    release.slug(),
                    gone.reason(),
                    gone.on());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
