package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the referrer told, in plain words and without identities; it never changes.
 *
 * @param title the incident in a few words
 * @param child the child's pseudonym, such as {@code Child A}
 * @param whatHappened what happened
 * @param safetyAction what was done at once to make children safe
 * @param incidentOn the day of the incident; null where it was no single day
 * @param awareOn the day on which the referring agency became aware, which starts the clocks
 * @param agencies agencies known to be involved, the referring one included
 */
public record Account(
        String title,
        String child,
        String whatHappened,
        @Nullable String safetyAction,
        @Nullable LocalDate incidentOn,
        LocalDate awareOn,
        List<String> agencies) {

    public Account {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }
}
