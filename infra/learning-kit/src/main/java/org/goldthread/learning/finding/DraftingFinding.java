package org.goldthread.learning.finding;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.FollowingFindings;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer, or a reviewer of this activity, words a finding (R11). Nobody outside the service hears of it. */
@Service
public class DraftingFinding {

    private final Findings findings;
    private final ReadingFindings reading;
    private final ReadingActivities activities;
    private final CheckingRecurrence recurrence;
    private final FollowingFindings activity;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public DraftingFinding(
            Findings findings,
            ReadingFindings reading,
            ReadingActivities activities,
            CheckingRecurrence recurrence,
            FollowingFindings activity,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.findings = findings;
        this.reading = reading;
        this.activities = activities;
        this.recurrence = recurrence;
        this.activity = activity;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Finding>> draft(By by, ActivityId activityId, FindingDraft draft) {
        return activities
                .one(by.actor(), activityId)
                .then(stored -> allowed(by, stored.value()))
                .then(known -> names.leftOut(
                        activityId.value(),
                        () -> findings.add(
                                by,
                                () -> open(known)
                                        .then(open -> earlierOnesExist(by, open.id(), draft))
                                        .then(earlier -> Finding.draft(
                                                FindingId.next(),
                                                known.origin(),
                                                draft,
                                                framework.now(),
                                                framework.mark(by))))))
                .map(stored -> followed(by, stored));
    }

    /**
     * Rewords a draft.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<Finding>> reword(By by, FindingId id, @Nullable Long version, FindingDraft draft) {
        return reading.one(by.actor(), id)
                .then(found -> allowed(by, found.activity()))
                .then(DraftingFinding::open)
                .then(open -> names.leftOut(
                        open.id().value(),
                        () -> earlierOnesExist(by, open.id(), draft)
                                .then(known -> findings.change(
                                        by,
                                        id,
                                        version,
                                        finding ->
                                                Guard.seen(version, () -> finding.reword(draft, framework.now()))))));
    }

    private static Outcome<Activity> allowed(By by, Activity activity) {
        if (!FindingPermissions.mayWord(by.actor(), activity)) {
            return Outcome.refused(new Refusal.Forbidden(
                    "not-yours-to-word", "Only partnership officers and the activity's own reviewers word findings"));
        }
        return Outcome.done(activity);
    }

    private static Outcome<Activity> open(Activity activity) {
        return Guard.unless(activity.closed(), () -> Outcome.done(activity));
    }

    private Outcome<List<FindingId>> earlierOnesExist(By by, ActivityId own, FindingDraft draft) {
        return draft.check(framework.now()).orElse(() -> recurrence.known(by.actor(), own.value(), draft.recurrence()));
    }

    private Stored<Finding> followed(By by, Stored<Finding> stored) {
        java.util.UUID of = stored.value().origin().activity();
        activity.findingsStand(by, of, findings.count(of, Stage.AGREED), findings.count(of, Stage.DRAFT));
        return stored;
    }
}
