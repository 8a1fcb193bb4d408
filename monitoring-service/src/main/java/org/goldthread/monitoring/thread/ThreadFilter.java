package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which threads are asked for; what is null does not narrow.
 *
 * @param agency only those in which this agency has a part
 * @param overdueOn only those in which something was due before this day
 * @param words only those that have these words in finding, activity, key messages or recommendations
 */
public record ThreadFilter(
        @Nullable ThreadState state,
        @Nullable String agency,
        @Nullable LocalDate overdueOn,
        @Nullable String words) {

    public ThreadFilter {
        words = Text.sought(words);
    }
}
