package org.goldthread.learning.activity;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the service's own {@link ActivityFollower}s. */
@Component
public class ActivityFollowers {

    private final Activities activities;
    private final CurrentFramework framework;
    private final ObjectProvider<ActivityFollower> followers;

    public ActivityFollowers(
            Activities activities, CurrentFramework framework, ObjectProvider<ActivityFollower> followers) {
        this.activities = activities;
        this.framework = framework;
        this.followers = followers;
    }

    /** Passes on what came of a command, after those who follow were told. */
    Outcome<Stored<Activity>> told(By by, Outcome<Stored<Activity>> outcome) {
        return outcome.map(stored -> {
            tell(By.of(by.actor()), stored.value());
            return stored;
        });
    }

    private void tell(By by, Activity activity) {
        followers.orderedStream().forEach(follower -> follower.follow(by, activity));
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        List<ActivityFollower> all = followers.orderedStream().toList();
        if (all.isEmpty()) {
            return;
        }
        By house = By.of(Actor.house(framework.service()));
        for (UUID open : activities.open()) {
            activities.find(new ActivityId(open)).ifPresent(stored -> tell(house, stored.value()));
        }
    }
}
