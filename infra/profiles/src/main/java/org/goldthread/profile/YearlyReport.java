package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's own yearly report (M12).
 *
 * @param sections its sections, in order
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record YearlyReport(
        List<ReportSection> sections,
        String basis,
        @Nullable String note) {
    public YearlyReport {
        sections = List.copyOf(sections);
    }
}
