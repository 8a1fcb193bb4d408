package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the routing matrix: from which activities, to which audience, for what purpose, by which methods, with
 * which measure of success (D2). Columns of SOL App. C and of STH's methods table.
 *
 * @param id stable identifier, never reused
 * @param activityTypes the activity types that it is for; empty means every type that has no row of its own for the
 *     audience
 * @param learningKinds the kinds of learning that it carries; empty means all
 * @param audience whom it reaches
 * @param purpose purpose of the key messages
 * @param channels communication methods
 * @param measureOfSuccess measure of success
 * @param pointsOfDissemination the groups and forums at which the learning is tabled
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record RoutingRow(
        String id,
        List<String> activityTypes,
        List<String> learningKinds,
        String audience,
        String purpose,
        List<String> channels,
        String measureOfSuccess,
        List<String> pointsOfDissemination,
        String basis,
        @Nullable String note) {
    public RoutingRow {
        activityTypes = List.copyOf(activityTypes);
        learningKinds = List.copyOf(learningKinds);
        channels = List.copyOf(channels);
        pointsOfDissemination = List.copyOf(pointsOfDissemination);
    }
}
