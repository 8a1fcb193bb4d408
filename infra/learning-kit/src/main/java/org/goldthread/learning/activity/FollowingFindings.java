package org.goldthread.learning.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an activity does when its findings have moved on: its task in the inbox, and closing. */
@Service
public class FollowingFindings {

    private final Activities activities;
    private final CurrentFramework framework;
    private final ActivityFollowers followers;

    public FollowingFindings(Activities activities, CurrentFramework framework, ActivityFollowers followers) {
        this.activities = activities;
        this.framework = framework;
        this.followers = followers;
    }

    /** Says or settles the task to agree findings. Doing it twice says nothing twice. */
    public void findingsStand(By by, UUID activity, long agreed, long drafts) {
        ActivityId id = new ActivityId(activity);
        boolean moves = activities
                .find(id)
                .map(stored -> !stored.value()
                        .findingsStand(agreed, drafts, framework.service())
                        .orThrow()
                        .events()
                        .isEmpty())
                .orElse(false);
        if (moves) {
            activities.change(
                    By.of(by.actor()),
                    id,
                    null,
                    activityNow -> activityNow.findingsStand(agreed, drafts, framework.service()));
        }
    }

    /**
     * Closes it; {@link Activity#close} says when that is refused.
     *
     * @param against what else stands against it
     */
    public Outcome<Stored<Activity>> close(
            By by, ActivityId id, @Nullable Long version, Optional<Refusal> against, long agreed, long drafts) {
        return followers.told(
                by,
                activities.change(
                        by,
                        id,
                        version,
                        activity -> Guard.unless(
                                against, () -> activity.close(agreed, drafts, framework.now(), framework.mark(by)))));
    }

    /** Activities that are open. */
    public List<UUID> open() {
        return activities.open();
    }
}
