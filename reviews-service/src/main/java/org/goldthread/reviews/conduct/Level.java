package org.goldthread.reviews.conduct;

import java.util.List;
import java.util.Optional;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How near to practice somebody works, one of the profile's levels. Attendance and participation are told by agency and
 * level (PSCB 2.1.4, R9, R10).
 *
 * @param id of the profile's level
 * @param words its name as it was when it was entered
 */
public record Level(String id, String words) {

    /** Every level of the profile, in its order. */
    public static List<Level> all(Profile profile) {
        return profile.practitionerLevels().stream()
                .map(level -> new Level(level.id(), level.name()))
                .toList();
    }

    public static Optional<Level> of(Profile profile, @Nullable String id) {
        return all(profile).stream().filter(level -> level.id().equals(id)).findFirst();
    }
}
