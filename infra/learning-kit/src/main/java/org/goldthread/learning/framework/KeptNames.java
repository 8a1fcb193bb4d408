package org.goldthread.learning.framework;

import java.util.UUID;

/** Names that a service keeps apart from its record; a service that keeps any offers them as a bean. */
public interface KeptNames {

    /** Whether a text calls anybody of this activity by name. */
    boolean stand(UUID activity, String text);
}
