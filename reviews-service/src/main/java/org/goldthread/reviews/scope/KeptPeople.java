package org.goldthread.reviews.scope;

import org.goldthread.learning.activity.ActivityId;

/** Of whom something is kept elsewhere, so that their pseudonym must not disappear. */
public interface KeptPeople {

    /** Whether who this person is, is kept. */
    boolean keeps(ActivityId review, Person person);
}
