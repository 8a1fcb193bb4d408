package org.goldthread.learning.recommendation;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.springframework.stereotype.Service;

/** Gives each reader the recommendations that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingRecommendations {

    private final Recommendations recommendations;
    private final Activities activities;

    public ReadingRecommendations(Recommendations recommendations, Activities activities) {
        this.recommendations = recommendations;
        this.activities = activities;
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

    /** "There are 9 recommendations ..." where an activity makes more than are likely to be carried out (R13). */
    public List<String> warnings(UUID activity) {
        long made = recommendations.countOf(activity);
        return made <= Recommendation.MANY
                ? List.of()
                : List.of("This activity makes " + made + " recommendations. More than " + Recommendation.MANY
                        + " are seldom all carried out: see which can be joined or left out");
    }
}
