package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which group follows up the recommendations of which activities (R13).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param activityTypes the activity types; empty means every type that no other entry names
 * @param group the group that follows up
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record RecommendationOwner(
        String id,
        String name,
        List<String> activityTypes,
        String group,
        String basis,
        @Nullable String note) implements Entry {
    public RecommendationOwner {
        activityTypes = List.copyOf(activityTypes);
    }
}
