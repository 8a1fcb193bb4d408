package org.goldthread.learning.recommendation;

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

/** An officer, or the chair of the group that follows up, agrees a recommendation: dissemination plans for it. */
@Service
public class AgreeingRecommendation {

    private final Recommendations recommendations;
    private final ReadingRecommendations reading;
    private final FollowingLearning following;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public AgreeingRecommendation(
            Recommendations recommendations,
            ReadingRecommendations reading,
            FollowingLearning following,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.recommendations = recommendations;
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
    public Outcome<Stored<Recommendation>> agree(By by, RecommendationId id, @Nullable Long version) {
        return reading.one(by.actor(), id)
                .then(found -> RecommendationPermissions.mayAgree(by.actor(), found.recommendation(), framework.now())
                        ? Outcome.done(found.activity())
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-agree",
                                "Only partnership officers and the chair of the group that follows up agree this")))
                .then(activity -> recommendations.change(
                        by,
                        id,
                        version,
                        recommendation -> Guard.unless(
                                activity.closed(),
                                () -> following
                                        .agreed(recommendation.findings())
                                        .then(agreed -> named(agreed, recommendation)
                                                .orElse(() ->
                                                        recommendation.agree(framework.now(), framework.mark(by)))))))
                .map(stored -> {
                    following.follow(by, stored.value().findings());
                    return stored;
                });
    }

    private Problems named(List<Finding> findings, Recommendation recommendation) {
        return names.leftOut(
                findings.stream().map(finding -> finding.origin().activity()).collect(Collectors.toSet()),
                () -> new Problems()
                        .nameless("text", recommendation.text().text())
                        .nameless("measureOfSuccess", recommendation.text().measureOfSuccess()));
    }
}
