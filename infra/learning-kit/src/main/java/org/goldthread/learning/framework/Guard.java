package org.goldthread.learning.framework;

import java.util.Optional;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** Goes on unless something stands against it. */
public final class Guard {

    private Guard() {}

    public static <T> Outcome<T> unless(Optional<Refusal> against, Supplier<Outcome<T>> otherwise) {
        return against.isPresent() ? Outcome.refused(against.get()) : otherwise.get();
    }

    /**
     * Goes on where the writer says what was seen: what several people word is never written over unseen.
     *
     * @param version that was seen; null where nothing is said of it
     */
    public static <T> Outcome<T> seen(@Nullable Long version, Supplier<Outcome<T>> otherwise) {
        return version == null ? Outcome.refused(unseen("Somebody else may have changed this")) : otherwise.get();
    }

    /**
     * Why something is not written over unseen.
     *
     * @param because what somebody else did, or may have done
     */
    public static Refusal unseen(String because) {
        return new Refusal.Rule(
                "if-match-needed", because + ": read it, and send the version that you saw in If-Match", "default");
    }
}
