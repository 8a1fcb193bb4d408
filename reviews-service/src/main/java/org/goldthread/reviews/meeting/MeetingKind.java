package org.goldthread.reviews.meeting;

import java.util.List;
import java.util.Optional;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What kind of meeting a review holds, one of the profile's. Meetings of groups are governance's (M9).
 *
 * @param id of the profile's kind
 * @param words its name as it was when the meeting was arranged
 */
public record MeetingKind(String id, String words) {

    /** Every kind of the profile, in its order. */
    public static List<MeetingKind> all(Profile profile) {
        return profile.reviewMeetings().stream()
                .map(kind -> new MeetingKind(kind.id(), kind.name()))
                .toList();
    }

    public static Optional<MeetingKind> of(Profile profile, @Nullable String id) {
        return all(profile).stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
