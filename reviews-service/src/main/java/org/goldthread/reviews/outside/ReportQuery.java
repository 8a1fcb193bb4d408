package org.goldthread.reviews.outside;

import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are wanted.
 *
 * @param year the calendar year in which the reporting year ends; null for all
 * @param agency from one agency only
 * @param state a state's word, or {@code overdue}
 * @param reportId the profile's id of the report
 */
public record ReportQuery(
        @Nullable Integer year,
        @Nullable String agency,
        @Nullable String state,
        @Nullable String reportId) {

    public ReportQuery {
        agency = Text.tidy(agency);
        state = Text.tidy(state);
        reportId = Text.tidy(reportId);
    }
}
