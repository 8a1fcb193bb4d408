package org.goldthread.learning.recommendation;

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

/** An officer words a recommendation (R13). Nobody outside the service hears of it. */
@Service
public class DraftingRecommendation {

    private final Recommendations recommendations;
    private final ReadingRecommendations reading;
    private final ReadingFindings findings;
    private final FollowingLearning following;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public DraftingRecommendation(
            Recommendations recommendations,
            ReadingRecommendations reading,
            ReadingFindings findings,
            FollowingLearning following,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.recommendations = recommendations;
        this.reading = reading;
        this.findings = findings;
        this.following = following;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Recommendation>> draft(By by, FindingId from, RecommendationDraft draft) {
        RecommendationDraft whole = draft.from(from);
        return findings.one(by.actor(), from)
                .then(found -> allowed(by, found.activity())
                        .then(activity -> recommendations.add(
                                by,
                                () -> open(activity)
                                        .then(open -> following.known(whole.findingIds()))
                                        .then(all -> names.leftOut(
                                                activities(all),
                                                () -> Recommendation.draft(
                                                        new RecommendationId(Ids.next()),
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
    public Outcome<Stored<Recommendation>> reword(
            By by, RecommendationId id, @Nullable Long version, RecommendationDraft draft) {
        return reading.one(by.actor(), id)
                .then(found -> allowed(by, found.activity())
                        .then(DraftingRecommendation::open)
                        .map(open -> found.recommendation()))
                .then(before -> following
                        .known(draft.findingIds())
                        .then(all -> names.leftOut(
                                activities(all),
                                () -> recommendations.change(
                                        by,
                                        id,
                                        version,
                                        recommendation -> Guard.seen(
                                                version, () -> recommendation.reword(draft, framework.now())))))
                        .map(stored -> {
                            following.follow(by, before.findings());
                            return followed(by, stored);
                        }));
    }

    private static Set<UUID> activities(List<Finding> findings) {
        return findings.stream().map(finding -> finding.origin().activity()).collect(Collectors.toSet());
    }

    private static Outcome<Activity> allowed(By by, Activity activity) {
        if (!RecommendationPermissions.mayWord(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers word recommendations"));
        }
        return Outcome.done(activity);
    }

    private static Outcome<Activity> open(Activity activity) {
        return Guard.unless(activity.closed(), () -> Outcome.done(activity));
    }

    private Stored<Recommendation> followed(By by, Stored<Recommendation> stored) {
        following.follow(by, stored.value().findings());
        return stored;
    }

    /** The finding under which a new recommendation is made, if the person may make one. */
    public Outcome<Finding> under(By by, FindingId id) {
        return findings.one(by.actor(), id)
                .then(found -> allowed(by, found.activity())
                        .then(DraftingRecommendation::open)
                        .map(open -> found.finding()));
    }
}
