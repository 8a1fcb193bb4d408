package org.goldthread.learning.recommendation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.UUID;
import org.goldthread.kit.store.House;
import org.goldthread.learning.finding.DrawnFromFindings;
import org.springframework.stereotype.Repository;

/** All recommendations of a service. */
@Repository
public class Recommendations extends DrawnFromFindings<Recommendation> {

    public Recommendations(House house) {
        super(house.aggregates("recommendations", Recommendation.class, Recommendation.SCHEMA)
                .indexed(Indexes.ascending("origin.activity", "_id")));
    }

    /** How many an activity has made so far, drafts with them. */
    public long countOf(UUID activity) {
        return stored.count(eq("origin.activity", activity));
    }
}
