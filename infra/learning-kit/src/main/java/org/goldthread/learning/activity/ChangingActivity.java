package org.goldthread.learning.activity;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer changes which agencies, dates and people an open activity has. */
@Service
public class ChangingActivity {

    private final Activities activities;
    private final CurrentFramework framework;
    private final ActivityFollowers followers;

    public ChangingActivity(Activities activities, CurrentFramework framework, ActivityFollowers followers) {
        this.activities = activities;
        this.framework = framework;
        this.followers = followers;
    }

    /**
     * Changes it.
     *
     * @param version the version that the officer saw; without one nothing is changed
     */
    public Outcome<Stored<Activity>> change(By by, ActivityId id, @Nullable Long version, ActivityChange change) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers change activities"));
        }
        return followers.told(
                by,
                activities.change(
                        by,
                        id,
                        version,
                        activity -> Guard.seen(version, () -> activity.change(change, framework.now()))));
    }
}
