package org.goldthread.learning.activity;

import org.goldthread.kit.actor.By;

/**
 * What else has to be looked at when an activity was registered or changed, such as whether its reviewers are still
 * independent of the agencies that are involved now. Beans of it are asked after the activity is written, and about
 * every open activity at start, so that nothing is left undone by a crash between the two: doing it twice must say
 * nothing twice.
 */
public interface ActivityFollower {

    /**
     * Looks at the activity as it is now.
     *
     * @param by who changed it; without a request's key
     */
    void follow(By by, Activity activity);
}
