package org.goldthread.kit.event;

import org.jspecify.annotations.Nullable;

/** A service whose log is needed does not answer. */
public final class OwnerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause why, which the message says too; null where there is no such service */
    public OwnerAway(String service, @Nullable Throwable cause) {
        super("the log of " + service + " cannot be read" + (cause == null ? "" : ": " + cause), cause);
    }
}
