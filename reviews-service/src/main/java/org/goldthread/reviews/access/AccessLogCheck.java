package org.goldthread.reviews.access;

import org.jspecify.annotations.Nullable;

/**
 * What checking the access log came to.
 *
 * @param whole whether nothing speaks against it
 * @param entries how many were read
 * @param lastSequence of the last entry; 0 for an empty log
 * @param lastHash of the last entry: note it elsewhere, and a later check can be held against it
 * @param seal of the head: {@code sealed}, {@code not-sealed} or {@code none}
 * @param brokenAt sequence number of the first entry that is not as it was written; absent where all is whole
 * @param brokenId its id, if it is there
 * @param broken code of what is wrong with it: {@code missing}, {@code changed}, {@code not-linked}, {@code cut-off},
 *     {@code head-missing}, {@code head-forged}, {@code not-as-noted}
 * @param sentence for people
 */
public record AccessLogCheck(
        boolean whole,
        long entries,
        long lastSequence,
        String lastHash,
        String seal,
        @Nullable Long brokenAt,
        @Nullable String brokenId,
        @Nullable String broken,
        String sentence) {}
