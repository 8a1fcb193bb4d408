package org.goldthread.reviews.decision;

import org.goldthread.profile.DecisionMaker;
import org.jspecify.annotations.Nullable;

/**
 * A place at the table where a review is decided: a statutory partner's, a post's, or a group's.
 *
 * @param id a partner's word ({@code police}), or the decision-maker's id
 * @param name what people read
 * @param agency the partner's agency; null for a post or a group
 * @param group the group whose chair sits there, for a post one that the post chairs; null for a partner
 */
public record Seat(
        String id,
        String name,
        DecisionMaker maker,
        @Nullable String agency,
        @Nullable String group) {}
