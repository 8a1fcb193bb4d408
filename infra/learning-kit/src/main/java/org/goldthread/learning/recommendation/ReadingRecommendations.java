package org.goldthread.learning.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.stereotype.Service;

/** Gives each reader the recommendations that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingRecommendations {

    private final Recommendations recommendations;
    private final Activities activities;
    private final CurrentFramework framework;

    public ReadingRecommendations(Recommendations recommendations, Activities activities, CurrentFramework framework) {
        this.recommendations = recommendations;
        this.activities = activities;
        this.framework = framework;
    }

    /** A recommendation with the activity that it was made from first. */
    public record Found(Stored<Recommendation> stored, Activity activity) {
        public Recommendation recommendation() {
            return stored.value();
        }
    }

    public Outcome<Found> one(Actor actor, RecommendationId id) {
        return recommendations
                .find(id)
                .flatMap(stored -> activities
                        .find(new ActivityId(stored.value().origin().activity()))
                        .map(activity -> new Found(stored, activity.value())))
                .filter(found -> RecommendationPermissions.mayRead(actor, found.recommendation(), found.activity()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** What to think about before a recommendation is agreed: advice only (R13). */
    public List<String> warnings(Recommendation recommendation) {
        List<String> warnings = new ArrayList<>(tooMany(recommendation.origin().activity()));
        Measurable.doubt(recommendation.text().measureOfSuccess()).ifPresent(warnings::add);
        return warnings;
    }

    /** "This activity makes 9 recommendations ..." where it makes more than are likely to be carried out (R13). */
    public List<String> tooMany(UUID activity) {
        return tooMany(recommendations.countOf(activity)).stream().toList();
    }

    /** The same of a number that is known; the profile says how many are many. */
    public Optional<String> tooMany(long made) {
        int many = framework.now().profile().limit("many-recommendations");
        return made <= many
                ? Optional.empty()
                : Optional.of("This activity makes " + made + " recommendations. More than " + many
                        + " are seldom all carried out: see which can be joined or left out");
    }
}
