package org.goldthread.learning.framework;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/** Nobody writes over what somebody else wrote without having seen it; over one's own, one may. */
public final class Overwriting {

    private Overwriting() {}

    /**
     * Why it may not be written over.
     *
     * @param seen the version that the writer saw; null where nothing is said of it
     * @param before who wrote what stands there
     */
    public static Optional<Refusal> against(@Nullable Long seen, Optional<By.Mark> before, By.Mark by) {
        return before.filter(other -> seen == null && !other.subject().equals(by.subject()))
                .map(other -> Guard.unseen("Somebody else wrote this"));
    }
}
