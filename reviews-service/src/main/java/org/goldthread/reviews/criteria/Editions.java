package org.goldthread.reviews.criteria;

import java.time.LocalDate;
import java.util.Comparator;
import org.goldthread.profile.Edition;
import org.goldthread.profile.Profile;

/**
 * The editions of the statutory guidance. A case keeps the edition in force on the day its agency became aware of it,
 * since that day starts its clocks (P4).
 */
public final class Editions {

    /** SI 2018/789, which replaced "must always trigger" by criteria that are weighed, came into force on this day. */
    private static final LocalDate WEIGHED_SINCE = LocalDate.of(2018, 6, 29);

    private Editions() {}

    /** The edition in force on a day; where the profile has none for it, the one that the framework names. */
    public static Edition on(Profile profile, LocalDate day) {
        return profile.editions().stream()
                .filter(edition -> !day.isBefore(edition.from()))
                .filter(edition -> edition.until() == null || !day.isAfter(edition.until()))
                .max(Comparator.comparing(Edition::from))
                .orElseGet(() -> of(profile, profile.edition()));
    }

    /**
     * The edition with this id.
     *
     * @throws IllegalArgumentException if the profile does not know it
     */
    public static Edition of(Profile profile, String id) {
        return profile.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No edition is called " + id));
    }

    /**
     * Whether criteria that must trigger a review leave no choice. They did under the guidance of 2015 ("must always
     * trigger", PSCB 7.8.1, regulation 5(2)); since SI 2018/789 a decision against a review needs a reason instead.
     */
    public static boolean compels(Edition edition) {
        return edition.from().isBefore(WEIGHED_SINCE);
    }
}
