package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A time limit on a review, with the event that starts it (R4). Day 0 is the anchor's day; working days are
 * England's.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param activityTypes the activity types that it applies to; empty means all reviews
 * @param editions the editions of the guidance that set it
 * @param anchor the event that it is counted from
 * @param sense within the time after the anchor, before the anchor, or at least that long after it
 * @param workingDays the limit in working days; exactly one of workingDays, period and hours is given
 * @param period the limit as a calendar period
 * @param hours the limit in hours
 * @param heldBy the proceedings that may hold it; empty means that nothing does
 * @param certainty how sure we are of the limit
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record StatutoryClock(
        String id,
        String name,
        List<String> activityTypes,
        List<String> editions,
        Anchor anchor,
        Sense sense,
        @Nullable Integer workingDays,
        @Nullable Period period,
        @Nullable Integer hours,
        List<Hold> heldBy,
        Certainty certainty,
        String basis,
        @Nullable String note)
        implements Entry {
    public StatutoryClock {
        activityTypes = List.copyOf(activityTypes);
        editions = List.copyOf(editions);
        heldBy = List.copyOf(heldBy);
    }

    /** The event that a clock is counted from. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Anchor implements Worded {
        AWARE,
        NOTIFIED,
        DECIDED,
        DIED,
        PUBLISHED
    }

    /** Which side of the anchor the limit lies. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Sense implements Worded {
        WITHIN,
        BEFORE,
        AT_LEAST
    }

    /** Proceedings that may hold a clock. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Hold implements Worded {
        CRIMINAL_PROCEEDINGS,
        COURT_PROCEEDINGS,
        INQUEST
    }
}
