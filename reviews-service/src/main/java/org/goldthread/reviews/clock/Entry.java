package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * Something to enter in a timetable. Which components are needed follows from {@code what}.
 *
 * @param what {@code hold}, {@code hold-ended}, {@code extension}, {@code done}, {@code died} or {@code publish};
 *     for a review without a referral also {@code aware} and {@code notified}
 * @param clock the profile's id, for an extension and for done
 * @param kind of proceedings, as the profile writes it, for a hold
 * @param hold the hold's number, for its end
 * @param on the day: the hold's first, the day from which days count again, the new last day, the day it was done, of
 *     death, or planned for publication
 * @param reason for a hold and an extension, at most {@value #LONGEST} characters
 */
public record Entry(
        @Nullable String what,
        @Nullable String clock,
        @Nullable String kind,
        @Nullable Integer hold,
        @Nullable LocalDate on,
        @Nullable String reason) {

    public static final int LONGEST = 1000;

    /** What may be entered. */
    public enum What {
        HOLD,
        HOLD_ENDED,
        EXTENSION,
        DONE,
        DIED,
        PUBLISH,
        AWARE,
        NOTIFIED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Entry {
        what = Text.tidy(what);
        clock = Text.tidy(clock);
        kind = Text.tidy(kind);
        reason = Text.tidy(reason);
    }

    /** What it is; empty for a word that means nothing here. */
    public Optional<What> sort() {
        for (What one : What.values()) {
            if (one.word().equals(what)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    Optional<StatutoryClock.Hold> proceedings() {
        for (StatutoryClock.Hold one : StatutoryClock.Hold.values()) {
            if (one.word().equals(kind)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with it by itself, in the form's order. */
    public Problems check(LocalDate today) {
        Problems problems = new Problems();
        What sort = sort().orElse(null);
        if (sort == null) {
            return problems.add("what", "required", "Select what you want to enter");
        }
        boolean ofClock = sort == What.EXTENSION || sort == What.DONE;
        problems.when(ofClock && clock == null, "clock", "required", "Select the clock")
                .when(
                        sort == What.HOLD && proceedings().isEmpty(),
                        "kind",
                        "required",
                        "Select the proceedings that stand against going on")
                .when(sort == What.HOLD_ENDED && hold == null, "hold", "required", "Select the hold that ended")
                .present("on", on, "Enter the date")
                .when(
                        on != null && sort != What.EXTENSION && sort != What.PUBLISH && on.isAfter(today),
                        "on",
                        "in-the-future",
                        "The date must be today or in the past")
                .when(
                        on != null && (on.getYear() < 1990 || on.getYear() > today.getYear() + 20),
                        "on",
                        "out-of-range",
                        "The date must be a date of our days");
        return sort == What.HOLD || sort == What.EXTENSION
                ? problems.text("reason", reason, LONGEST, "the reason")
                : problems;
    }
}
