package org.goldthread.learning.learningpoint;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.finding.DrawnFromFindings;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All learning points of a service. */
@Repository
public class LearningPoints extends DrawnFromFindings<LearningPoint> {

    public LearningPoints(House house) {
        super(house.aggregates("learning-points", LearningPoint.class, LearningPoint.SCHEMA)
                .indexed(Indexes.ascending("stage", "_id")));
    }

    /**
     * Agreed learning points of the whole service, newest first.
     *
     * @param audience null for all
     */
    Page<Stored<LearningPoint>> agreed(@Nullable String audience, @Nullable String cursor, int size) {
        List<Bson> all = new ArrayList<>(List.of(eq("stage", Stage.AGREED.name())));
        if (audience != null) {
            all.add(eq("text.audiences", audience));
        }
        return newest(all, cursor, size);
    }
}
