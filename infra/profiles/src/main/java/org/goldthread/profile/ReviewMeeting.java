package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of meeting that a review holds itself (R10). Meetings of groups are the groups' own.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param shows the principles that having held such a meeting shows; empty for none
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record ReviewMeeting(
        String id,
        String name,
        List<String> shows,
        String basis,
        @Nullable String note) implements Entry {
    public ReviewMeeting {
        shows = List.copyOf(shows);
    }
}
