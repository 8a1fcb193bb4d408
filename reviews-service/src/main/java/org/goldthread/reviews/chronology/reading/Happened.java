package org.goldthread.reviews.chronology.reading;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a chronology as it was read from a good row.
 *
 * @param row its number in the file
 * @param people by pseudonym
 * @param reference what other agencies call the same contact or incident by; shared references are compared
 */
public record Happened(
        int row,
        EventDate when,
        @Nullable String source,
        String event,
        @Nullable String people,
        @Nullable String response,
        @Nullable String outcome,
        boolean significant,
        @Nullable String reference) {}
