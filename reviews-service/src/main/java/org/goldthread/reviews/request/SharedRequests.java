package org.goldthread.reviews.request;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.actor.By;

/** Which requests parallel reviews of one incident share, so that an agency is asked once (R17). */
public interface SharedRequests {

    /** Requests of other reviews that are shared with this one. */
    Set<UUID> sharedWith(UUID activity);

    /** Other reviews that a request is shared with. */
    Set<UUID> reviewsOf(UUID request);

    /** Reviews of the same incident; empty where there is none. */
    Set<UUID> parallelTo(UUID activity);

    /** Shares a request that was just sent with every parallel review that involves its agency. */
    void shareNew(By by, UUID request, UUID activity, String agency);
}
