package org.goldthread.learning.framework;

import java.util.UUID;
import org.goldthread.kit.wording.NamesAtHand;

/** Names that a service keeps apart from its record; a service that keeps any offers them as a bean. */
public interface KeptNames {

    /** The names of an activity's people; read only when a text is compared with them. */
    NamesAtHand.Names of(UUID activity);
}
