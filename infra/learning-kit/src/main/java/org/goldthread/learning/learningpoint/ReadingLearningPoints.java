package org.goldthread.learning.learningpoint;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each reader the learning points that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingLearningPoints {

    private final LearningPoints points;
    private final Activities activities;

    public ReadingLearningPoints(LearningPoints points, Activities activities) {
        this.points = points;
        this.activities = activities;
    }

    /** A learning point with the activity that it was drawn from first. */
    public record Found(Stored<LearningPoint> stored, Activity activity) {
        public LearningPoint point() {
            return stored.value();
        }
    }

    public Outcome<Found> one(Actor actor, LearningPointId id) {
        return points.find(id)
                .flatMap(stored -> activities
                        .find(new ActivityId(stored.value().origin().activity()))
                        .map(activity -> new Found(stored, activity.value())))
                .filter(found -> LearningPointPermissions.mayRead(actor, found.point(), found.activity()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** Agreed learning points of the whole service, newest first, for those who read them all. */
    public Outcome<Page<Stored<LearningPoint>>> agreed(
            Actor actor, @Nullable String audience, @Nullable String cursor, int size) {
        return LearningPointPermissions.mayReadAllAgreed(actor)
                ? Outcome.done(points.agreed(audience, cursor, size))
                : Outcome.refused(new Refusal.Forbidden(
                        "own-agency-only", "Open the activities of your agency to see what was learned from them"));
    }
}
