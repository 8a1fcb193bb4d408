package org.goldthread.learning.activity;

import java.time.LocalDate;
import java.util.Locale;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.Profile;

/**
 * The reference that people use, such as {@code SOL-RR-2026-004}: the profile's code, the type's code, the year in which
 * the activity began and a running number in these.
 *
 * @param text the whole, unique in the installation
 * @param series what stands before the running number
 * @param number from 1
 */
public record Reference(String text, String series, Integer number) {

    static String series(Profile profile, ActivityType type, LocalDate startedOn) {
        return profile.code() + "-" + type.code() + "-" + startedOn.getYear();
    }

    /** The reference with this running number in a series. */
    public static Reference of(String series, int number) {
        return new Reference(String.format(Locale.ROOT, "%s-%03d", series, number), series, number);
    }
}
