package org.goldthread.learning.activity;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.springframework.stereotype.Service;

/** An officer enters an activity in the record (R16, A2). */
@Service
public class RegisteringActivity {

    private final Activities activities;
    private final CurrentFramework framework;

    public RegisteringActivity(Activities activities, CurrentFramework framework) {
        this.activities = activities;
        this.framework = framework;
    }

    public Outcome<Stored<Activity>> register(By by, NewActivity wanted) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers register activities"));
        }
        Framework today = framework.now();
        ActivityId id = ActivityId.next();
        return activities.add(
                by,
                wanted.check(today),
                () -> Reference.series(
                        today.profile(),
                        today.type(wanted.typeId()).orElseThrow(),
                        java.util.Objects.requireNonNull(wanted.startedOn())),
                number -> Activity.register(id, number, wanted, today, framework.mark(by)));
    }
}
