package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A thread as somebody may see it.
 *
 * @param id the finding
 * @param keyMessages the thread's branches
 * @param nextDueOn the earliest day on which anything is due that may be shown
 * @param repeats earlier findings that this one repeats; {@code repeatedBy}: later ones that repeat it
 */
public record ThreadView(
        UUID id,
        String title,
        String statement,
        String nature,
        ThreadState state,
        Standing standing,
        @Nullable LocalDate nextDueOn,
        Origin origin,
        LocalDate agreedOn,
        @Nullable String priority,
        List<String> themes,
        List<String> keyMessages,
        List<StoryStep> steps,
        Score score,
        AgencyTable agencies,
        List<Other> repeats,
        List<Other> repeatedBy) {

    /** The activity that the finding comes from. */
    public record Origin(
            UUID activityId,
            String service,
            String reference,
            String type,
            @Nullable String title) {}

    /** Another thread; {@code title} is null where the viewer may not see it. */
    public record Other(
            UUID id, @Nullable String title, @Nullable LocalDate agreedOn) {}

    /** A thread in a list. */
    public record Line(
            UUID id,
            String title,
            String activityReference,
            @Nullable String priority,
            LocalDate agreedOn,
            ThreadState state,
            int agencies,
            @Nullable LocalDate nextDueOn,
            boolean overdue) {}
}
