package org.goldthread.reviews.scope;

import org.goldthread.learning.activity.ActivityId;

/** Names that are kept elsewhere and must not stand in a scope's texts. */
public interface KnownNames {

    /** Whether a text calls anybody of the review by name; no where that cannot be looked at. */
    boolean standIn(ActivityId review, String text);
}
