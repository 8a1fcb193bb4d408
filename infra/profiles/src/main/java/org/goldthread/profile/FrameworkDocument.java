package org.goldthread.profile;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The framework document that a profile turns into data, and when it is looked at again (M17).
 *
 * @param title the document's title
 * @param source the file that the document's text was read from
 * @param dated the document's date, as printed
 * @param ratifiedOn when the partnership ratified it; absent where the document leaves it blank
 * @param reviewDate when it is due to be reviewed, as printed
 * @param reviewEvery how often it is reviewed
 * @param reviewedAt where or by whom it is reviewed
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record FrameworkDocument(
        String title,
        String source,
        @Nullable String dated,
        @Nullable LocalDate ratifiedOn,
        @Nullable LocalDate reviewDate,
        @Nullable Period reviewEvery,
        @Nullable String reviewedAt,
        String basis,
        @Nullable String note) {}
