package org.goldthread.reviews.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityChange;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.Arrangements;
import org.goldthread.learning.activity.ChangingActivity;
import org.goldthread.learning.activity.ReadingActivities;
import org.springframework.stereotype.Component;

/** Names a reviewer in the review, or names them no longer: an independent reviewer sees the reviews that name them (X5). */
@Component
class OpeningToReviewer {

    private static final int TRIES = 5;

    private final ReadingActivities activities;
    private final ChangingActivity changing;

    OpeningToReviewer(ReadingActivities activities, ChangingActivity changing) {
        this.activities = activities;
        this.changing = changing;
    }

    Outcome<Stored<Activity>> open(By by, ActivityId id, String signIn) {
        return change(by, id, reviewers -> {
            List<String> all = new ArrayList<>(reviewers);
            if (!all.contains(signIn)) {
                all.add(signIn);
            }
            return all;
        });
    }

    Outcome<Stored<Activity>> shut(By by, ActivityId id, String signIn) {
        return change(
                by,
                id,
                reviewers ->
                        reviewers.stream().filter(each -> !each.equals(signIn)).toList());
    }

    /** Tried again where somebody else changes the review at the same time, so that nothing of theirs is lost. */
    private Outcome<Stored<Activity>> change(By by, ActivityId id, UnaryOperator<List<String>> reviewers) {
        By officer = By.of(by.actor());
        Outcome<Stored<Activity>> last = Outcome.refused(new Refusal.Missing());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            last = activities.one(by.actor(), id).then(stored -> {
                Arrangements now = stored.value().arrangements();
                List<String> wanted = reviewers.apply(now.reviewers());
                return wanted.equals(now.reviewers())
                        ? Outcome.done(stored)
                        : changing.change(
                                officer,
                                id,
                                stored.version(),
                                new ActivityChange(
                                        now.agencies(), now.expectedOn(), now.leadGroup(), now.priority(), wanted));
            });
            if (!(last instanceof Outcome.Refused<Stored<Activity>> refused
                    && refused.why() instanceof Refusal.Stale)) {
                return last;
            }
        }
        return last;
    }
}
