package org.goldthread.learning.overview;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.activity.FollowingFindings;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.finding.FollowingLearning;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Stage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts tasks of the inbox right after a crash. A task follows a draft or an agreement by a second write to another
 * aggregate; if the service dies between the two, this says what was not said. Where all is well it says nothing.
 */
@Component
class CatchingUpWork {

    private final FollowingFindings activities;
    private final Findings findings;
    private final FollowingLearning learning;
    private final CurrentFramework framework;

    CatchingUpWork(
            FollowingFindings activities, Findings findings, FollowingLearning learning, CurrentFramework framework) {
        this.activities = activities;
        this.findings = findings;
        this.learning = learning;
        this.framework = framework;
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        By house = By.of(Actor.house(framework.service()));
        for (UUID activity : activities.open()) {
            activities.findingsStand(
                    house, activity, findings.count(activity, Stage.AGREED), findings.count(activity, Stage.DRAFT));
            List<Finding> agreed =
                    findings.of(activity).stream().filter(Finding::isAgreed).toList();
            learning.follow(house, agreed.stream().map(Finding::id).toList());
        }
    }
}
