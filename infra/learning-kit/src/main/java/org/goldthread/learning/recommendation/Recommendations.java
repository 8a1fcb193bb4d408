package org.goldthread.learning.recommendation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.FromFindings;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All recommendations of a service. */
@Repository
public class Recommendations implements FromFindings {

    private static final int SHOWN_TOGETHER = 500;

    private final Aggregates<Recommendation> stored;

    public Recommendations(House house) {
        this.stored = house.aggregates("recommendations", Recommendation.class, Recommendation.SCHEMA)
                .indexed(Indexes.ascending("findings", "_id"))
                .indexed(Indexes.ascending("origin.activity", "_id"));
    }

    public Optional<Stored<Recommendation>> find(RecommendationId id) {
        return stored.find(id.value());
    }

    /** Those that come from at least one of these findings, oldest first, at most 500. */
    public List<Recommendation> from(Collection<FindingId> findings) {
        return stored.list(fromAny(findings), Sorts.ascending("_id"), SHOWN_TOGETHER).stream()
                .map(Stored::value)
                .toList();
    }

    @Override
    public long count(Collection<FindingId> findings, Stage stage) {
        return stored.count(and(fromAny(findings), eq("stage", stage.name())));
    }

    /**
     * Those that come from at least one of these findings, newest first.
     *
     * @param stage null for all
     */
    public Page<Stored<Recommendation>> from(
            Collection<FindingId> findings, @Nullable Stage stage, @Nullable String cursor, int size) {
        if (findings.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Bson> all = new ArrayList<>(List.of(fromAny(findings)));
        if (stage != null) {
            all.add(eq("stage", stage.name()));
        }
        Cursor.read(cursor).ifPresent(last -> all.add(lt("_id", last)));
        return Page.of(
                stored.list(and(all), Sorts.descending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    /** How many an activity has made so far, drafts with them. */
    public long countOf(UUID activity) {
        return stored.count(eq("origin.activity", activity));
    }

    private static Bson fromAny(Collection<FindingId> findings) {
        List<UUID> ids = findings.stream().map(FindingId::value).toList();
        return ids.size() == 1 ? eq("findings", ids.get(0)) : in("findings", ids);
    }

    Outcome<Stored<Recommendation>> add(By by, Supplier<Outcome<Decision<Recommendation>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<Recommendation>> change(
            By by,
            RecommendationId id,
            @Nullable Long version,
            Function<Recommendation, Outcome<Decision<Recommendation>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
