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
    private final ActivityFollowers followers;

    public RegisteringActivity(Activities activities, CurrentFramework framework, ActivityFollowers followers) {
        this.activities = activities;
        this.framework = framework;
        this.followers = followers;
    }

    public Outcome<Stored<Activity>> register(By by, NewActivity wanted) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers register activities"));
        }
        return register(by, ActivityId.next(), framework.now().profile().edition(), wanted);
    }

    /**
     * Registers an activity that somebody else decided on, once: under an id that follows from the decision. The caller
     * has checked that the decision is theirs to make.
     *
     * @param edition of the guidance that it is run under (P4)
     * @return the activity, also when it was registered before
     */
    public Outcome<Stored<Activity>> registerDecided(By by, ActivityId id, String edition, NewActivity wanted) {
        return activities.find(id).map(Outcome::done).orElseGet(() -> register(by, id, edition, wanted));
    }

    private Outcome<Stored<Activity>> register(By by, ActivityId id, String edition, NewActivity wanted) {
        Framework today = framework.now();
        return followers.told(
                by,
                activities.add(
                        by,
                        wanted.check(today),
                        () -> Reference.series(
                                today.profile(),
                                today.type(wanted.typeId()).orElseThrow(),
                                java.util.Objects.requireNonNull(wanted.startedOn())),
                        number -> Activity.register(id, number, edition, wanted, today, framework.mark(by))));
    }
}
