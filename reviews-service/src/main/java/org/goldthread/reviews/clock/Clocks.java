package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.profile.Profile;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/** Which of the profile's clocks run in a case. */
public final class Clocks {

    /** The profile's id of the clock that a serious incident notification stops; ids of the profile never change. */
    public static final String NOTIFY = "notify";

    /** The profile's id of the clock that publishing a report stops. */
    public static final String PUBLICATION = "publication";

    private Clocks() {}

    /**
     * The clocks of an edition for types of review.
     *
     * @param types types of review that are, or may be, done
     * @param notifiable types that lead to a notification whether or not they are done
     */
    public static List<StatutoryClock> of(
            Profile profile, String edition, Collection<String> types, Collection<String> notifiable) {
        return profile.clocks().stream()
                .filter(clock -> clock.editions().isEmpty() || clock.editions().contains(edition))
                .filter(clock -> clock.activityTypes().isEmpty()
                        || clock.activityTypes().stream()
                                .anyMatch((clock.id().equals(NOTIFY) ? notifiable : types)::contains))
                .toList();
    }

    /**
     * The days that clocks are counted from, as far as they are known.
     *
     * @param decided the day on which each type of review was decided on
     */
    public record Anchors(
            @Nullable LocalDate aware,
            @Nullable LocalDate notified,
            Map<String, LocalDate> decided,
            @Nullable LocalDate died,
            @Nullable LocalDate published) {

        public Anchors {
            decided = Map.copyOf(decided);
        }

        /** The anchor of a clock; empty while its event has not happened. */
        public Optional<LocalDate> of(StatutoryClock clock) {
            return switch (clock.anchor()) {
                case AWARE -> Optional.ofNullable(aware);
                case NOTIFIED -> Optional.ofNullable(notified);
                case DIED -> Optional.ofNullable(died);
                case PUBLISHED -> Optional.ofNullable(published);
                case DECIDED ->
                    decided.entrySet().stream()
                            .filter(one -> clock.activityTypes().isEmpty()
                                    || clock.activityTypes().contains(one.getKey()))
                            .map(Map.Entry::getValue)
                            .min(LocalDate::compareTo);
            };
        }

        /** What starts a clock, in words. */
        public static String words(StatutoryClock.Anchor anchor) {
            return switch (anchor) {
                case AWARE -> "the agency becomes aware";
                case NOTIFIED -> "the notification is sent";
                case DECIDED -> "the review is decided on";
                case DIED -> "the day of death is entered";
                case PUBLISHED -> "the day of publication is planned";
            };
        }
    }
}
