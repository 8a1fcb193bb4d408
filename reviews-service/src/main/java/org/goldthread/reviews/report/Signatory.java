package org.goldthread.reviews.report;

import org.jspecify.annotations.Nullable;

/**
 * Who has to sign a report: a partner, a post or a group that decides on reviews of its type.
 *
 * @param seat the seat's id in deciding, or the group's id
 * @param name what people read
 * @param agency of a partner, whose signatory signs; null otherwise
 * @param group whose chair signs; null for a partner
 */
public record Signatory(
        String seat,
        String name,
        @Nullable String agency,
        @Nullable String group) {}
