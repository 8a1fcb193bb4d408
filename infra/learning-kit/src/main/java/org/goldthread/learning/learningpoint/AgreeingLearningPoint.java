package org.goldthread.learning.learningpoint;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FollowingLearning;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer, or the chair of the group that follows up, agrees a learning point: dissemination plans for it. */
@Service
public class AgreeingLearningPoint {

    private final LearningPoints points;
    private final ReadingLearningPoints reading;
    private final FollowingLearning following;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public AgreeingLearningPoint(
            LearningPoints points,
            ReadingLearningPoints reading,
            FollowingLearning following,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.points = points;
        this.reading = reading;
        this.following = following;
        this.names = names;
        this.framework = framework;
    }

    /**
     * Agrees a draft.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<LearningPoint>> agree(By by, LearningPointId id, @Nullable Long version) {
        return reading.one(by.actor(), id)
                .then(found -> LearningPointPermissions.mayAgree(by.actor(), found.point(), framework.now())
                        ? Outcome.done(found.activity())
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-agree",
                                "Only partnership officers and the chair of the group that follows up agree this")))
                .then(activity -> points.change(
                        by,
                        id,
                        version,
                        point -> Guard.unless(
                                activity.closed(),
                                () -> following
                                        .agreed(point.findings())
                                        .then(agreed -> named(agreed, point)
                                                .orElse(() -> point.agree(framework.now(), framework.mark(by)))))))
                .map(stored -> {
                    following.follow(by, stored.value().findings());
                    return stored;
                });
    }

    private Problems named(List<Finding> findings, LearningPoint point) {
        return names.leftOut(
                findings.stream().map(finding -> finding.origin().activity()).collect(Collectors.toSet()),
                () -> new Problems()
                        .nameless("keyMessage", point.text().keyMessage())
                        .nameless("purpose", point.text().purpose())
                        .nameless("learningOutcome", point.text().learningOutcome()));
    }
}
