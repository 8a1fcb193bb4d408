package org.goldthread.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the statutory guidance; a review keeps the clocks of the edition that it was opened under (P4).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param guidance the guidance's full title
 * @param from first day on which it applies
 * @param until last day on which it applies; absent while it is current
 * @param certainty how sure we are of the dates and content
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Edition(
        String id,
        String name,
        String guidance,
        LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty,
        String basis,
        @Nullable String note)
        implements Entry {}
