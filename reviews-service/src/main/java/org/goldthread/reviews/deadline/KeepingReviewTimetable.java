package org.goldthread.reviews.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityFollower;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.clock.Entry;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the timetable of a review without a referral, and the inbox in step with its clocks (R4). */
@Service
public class KeepingReviewTimetable implements ActivityFollower {

    private final Timetables timetables;
    private final ReadingReviewClocks reading;
    private final ReadingActivities activities;
    private final Activities all;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public KeepingReviewTimetable(
            Timetables timetables,
            ReadingReviewClocks reading,
            ReadingActivities activities,
            Activities all,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.timetables = timetables;
        this.reading = reading;
        this.activities = activities;
        this.all = all;
        this.names = names;
        this.framework = framework;
    }

    /** The timetable of a review that the actor may read; Missing where a referral keeps it, or nothing does. */
    public Outcome<Activity> of(Actor actor, ActivityId id) {
        return activities
                .one(actor, id)
                .map(Stored::value)
                .then(activity -> ReadingReviewClocks.mayRead(actor) && reading.has(activity)
                        ? Outcome.done(activity)
                        : Outcome.refused(new Refusal.Missing()));
    }

    /** Enters something by hand. */
    public Outcome<Stored<Timetable>> enter(By by, ActivityId id, @Nullable Long version, Entry entry) {
        return of(by.actor(), id).then(activity -> {
            if (!ActivityPermissions.mayKeep(by.actor())) {
                return Outcome.refused(
                        new Refusal.Forbidden("officers-only", "Only partnership officers keep the timetable"));
            }
            LocalDate today = framework.now().today();
            return Guard.unless(
                            activity.closed(),
                            () -> names.leftOut(
                                    id.value(),
                                    () -> timetables.change(
                                            by,
                                            ReadingReviewClocks.subject(activity),
                                            version,
                                            timetable -> timetable.enter(
                                                    entry,
                                                    reading.clocks(activity, timetable)
                                                            .readings(),
                                                    today,
                                                    framework.mark(by)))))
                    .map(stored -> {
                        follow(by, activity);
                        return stored;
                    });
        });
    }

    /** Tells what changed; nothing if nothing has. */
    @Override
    public void follow(By by, Activity activity) {
        if (!reading.has(activity)) {
            return;
        }
        Timetable before = reading.timetable(activity);
        if (before.follow(reading.clocks(activity, before).readings())
                .orThrow()
                .events()
                .isEmpty()) {
            return;
        }
        timetables.change(
                By.of(by.actor()),
                ReadingReviewClocks.subject(activity),
                null,
                now -> now.follow(reading.clocks(activity, now).readings()));
    }

    /** The same for every review whose clocks the inbox knows; others have nothing that could run out. */
    void followAll(By by) {
        for (UUID review : timetables.toldOfReviews()) {
            all.find(new ActivityId(review)).ifPresent(stored -> follow(by, stored.value()));
        }
    }
}
