package org.goldthread.reviews.vault;

import java.util.List;
import org.goldthread.learning.activity.ActivityId;

/** All names of a review, for the search for identities in what is to be published (R14). Each call is logged. */
public interface VaultNames {

    /**
     * The names that the vault keeps for this review; none where it keeps none, or where they were destroyed.
     *
     * @throws VaultClosed where it keeps some and cannot be opened: a search without them would find nothing and say so
     */
    List<VaultName> of(ActivityId review);
}
