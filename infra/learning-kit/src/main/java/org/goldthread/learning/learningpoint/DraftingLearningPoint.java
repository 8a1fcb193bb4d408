package org.goldthread.learning.learningpoint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.FollowingLearning;
import org.goldthread.learning.finding.ReadingFindings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer words a learning point (R12). Nobody outside the service hears of it. */
@Service
public class DraftingLearningPoint {

    private final LearningPoints points;
    private final ReadingLearningPoints reading;
    private final ReadingFindings findings;
    private final FollowingLearning following;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public DraftingLearningPoint(
            LearningPoints points,
            ReadingLearningPoints reading,
            ReadingFindings findings,
            FollowingLearning following,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.points = points;
        this.reading = reading;
        this.findings = findings;
        this.following = following;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<LearningPoint>> draft(By by, FindingId from, LearningPointDraft draft) {
        LearningPointDraft whole = draft.from(from);
        return findings.one(by.actor(), from)
                .then(found -> allowed(by, found.activity())
                        .then(activity -> points.add(
                                by,
                                () -> open(activity)
                                        .then(open -> following.known(whole.findingIds()))
                                        .then(all -> names.leftOut(
                                                activities(all),
                                                () -> LearningPoint.draft(
                                                        new LearningPointId(Ids.next()),
                                                        found.finding().origin(),
                                                        whole,
                                                        framework.now(),
                                                        framework.mark(by)))))))
                .map(stored -> followed(by, stored));
    }

    /**
     * Rewords a draft.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<LearningPoint>> reword(
            By by, LearningPointId id, @Nullable Long version, LearningPointDraft draft) {
        return reading.one(by.actor(), id)
                .then(found -> allowed(by, found.activity())
                        .then(DraftingLearningPoint::open)
                        .map(open -> found.point()))
                .then(before -> following
                        .known(draft.findingIds())
                        .then(all -> names.leftOut(
                                activities(all),
                                () -> points.change(
                                        by,
                                        id,
                                        version,
                                        point -> Guard.seen(version, () -> point.reword(draft, framework.now())))))
                        .map(stored -> {
                            following.follow(by, before.findings());
                            return followed(by, stored);
                        }));
    }

    private static Set<UUID> activities(List<Finding> findings) {
        return findings.stream().map(finding -> finding.origin().activity()).collect(Collectors.toSet());
    }

    private static Outcome<Activity> allowed(By by, Activity activity) {
        if (!LearningPointPermissions.mayWord(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers word learning points"));
        }
        return Outcome.done(activity);
    }

    private static Outcome<Activity> open(Activity activity) {
        return Guard.unless(activity.closed(), () -> Outcome.done(activity));
    }

    private Stored<LearningPoint> followed(By by, Stored<LearningPoint> stored) {
        following.follow(by, stored.value().findings());
        return stored;
    }

    /** The finding under which a new learning point is made, if the person may make one. */
    public Outcome<Finding> under(By by, FindingId id) {
        return findings.one(by.actor(), id)
                .then(found -> allowed(by, found.activity())
                        .then(DraftingLearningPoint::open)
                        .map(open -> found.finding()));
    }
}
