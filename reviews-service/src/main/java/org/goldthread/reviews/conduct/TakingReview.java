package org.goldthread.reviews.conduct;

import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;
import org.springframework.stereotype.Service;

/** Takes up a review to read or to keep the records of its conduct. Activities that are no reviews have none. */
@Service
public class TakingReview {

    private final ReadingActivities activities;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public TakingReview(ReadingActivities activities, NamesLeftOut names, CurrentFramework framework) {
        this.activities = activities;
        this.names = names;
        this.framework = framework;
    }

    /** Whether the profile knows the activity's type as a review. */
    public Optional<AtHand> review(Activity activity) {
        return type(framework.now().profile(), activity).map(type -> new AtHand(activity, type));
    }

    private static Optional<ReviewType> type(Profile profile, Activity activity) {
        return profile.reviewTypes().stream()
                .filter(type -> type.id().equals(activity.registration().typeId()))
                .findFirst();
    }

    public Outcome<AtHand> toRead(Actor actor, ActivityId id) {
        return known(actor, id)
                .then(taken -> ConductPermissions.reads(actor, taken.activity())
                        ? Outcome.done(taken)
                        : Outcome.refused(new Refusal.Missing()));
    }

    /** To enter what was done. */
    public Outcome<AtHand> toKeep(Actor actor, ActivityId id) {
        return toRead(actor, id)
                .then(taken -> ConductPermissions.keeps(actor, taken.activity())
                        ? open(taken)
                        : forbidden("Only partnership officers and this review’s independent reviewers enter this"));
    }

    /** To decide how the review is done and by whom. */
    public Outcome<AtHand> toDecide(Actor actor, ActivityId id) {
        return toRead(actor, id)
                .then(taken -> ConductPermissions.decides(actor)
                        ? open(taken)
                        : forbidden("Only partnership officers decide this"));
    }

    /** Enters what was done, without a name. */
    public <T> Outcome<T> keeping(Actor actor, ActivityId id, Function<AtHand, Outcome<T>> command) {
        return toKeep(actor, id).then(review -> nameless(review, command));
    }

    /** Decides how the review is done and by whom; what is said of it holds no name. */
    public <T> Outcome<T> deciding(Actor actor, ActivityId id, Function<AtHand, Outcome<T>> command) {
        return toDecide(actor, id).then(review -> nameless(review, command));
    }

    private <T> Outcome<T> nameless(AtHand review, Function<AtHand, Outcome<T>> command) {
        return names.leftOut(review.activity().id().value(), () -> command.apply(review));
    }

    /** Whoever may know of the review, agencies' people among them. */
    public Outcome<AtHand> known(Actor actor, ActivityId id) {
        return activities
                .one(actor, id)
                .then(stored -> review(stored.value())
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    private static <T> Outcome<T> forbidden(String sentence) {
        return Outcome.refused(new Refusal.Forbidden("not-yours-to-do", sentence));
    }

    private static Outcome<AtHand> open(AtHand taken) {
        return taken.activity().closed().map(Outcome::<AtHand>refused).orElseGet(() -> Outcome.done(taken));
    }
}
