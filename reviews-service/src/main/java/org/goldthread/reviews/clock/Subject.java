package org.goldthread.reviews.clock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case that a timetable belongs to, as far as clocks need to know it.
 *
 * @param edition of the guidance that its clocks come from; it never changes (P4)
 * @param notifier the agency that notifies, the local authority; null where the profile has none
 */
public record Subject(
        UUID referral,
        String reference,
        String edition,
        @Nullable String notifier) {}
