package org.goldthread.reviews.referral.web;

import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.springframework.stereotype.Component;

/** Lays out a referral's record for one reader. */
@Component
class RecordViews {

    private final ReadingReferrals reading;
    private final ReadingActivities activities;
    private final CurrentFramework framework;

    RecordViews(ReadingReferrals reading, ReadingActivities activities, CurrentFramework framework) {
        this.reading = reading;
        this.activities = activities;
        this.framework = framework;
    }

    RecordView of(Actor actor, Referral referral) {
        return RecordView.of(
                referral,
                reading.clocks(referral),
                framework.now(),
                reference -> activities.one(actor, reference).fold(found -> true, missing -> false));
    }
}
