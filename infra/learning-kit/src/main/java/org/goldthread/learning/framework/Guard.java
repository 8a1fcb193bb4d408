package org.goldthread.learning.framework;

import java.util.Optional;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;

/** Goes on unless something stands against it. */
public final class Guard {

    private Guard() {}

    public static <T> Outcome<T> unless(Optional<Refusal> against, Supplier<Outcome<T>> otherwise) {
        return against.isPresent() ? Outcome.refused(against.get()) : otherwise.get();
    }
}
