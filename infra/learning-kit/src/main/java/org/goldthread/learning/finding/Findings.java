package org.goldthread.learning.finding;

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
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All findings of a service. */
@Repository
public class Findings {

    private final Aggregates<Finding> stored;

    public Findings(House house) {
        this.stored = house.aggregates("findings", Finding.class, Finding.SCHEMA)
                .indexed(Indexes.ascending("origin.activity", "_id"))
                .indexed(Indexes.ascending("stage", "_id"));
    }

    public Optional<Stored<Finding>> find(FindingId id) {
        return stored.find(id.value());
    }

    /** Those of these that exist, oldest first. */
    public List<Finding> all(Collection<FindingId> ids) {
        List<UUID> wanted = ids.stream().map(FindingId::value).toList();
        return stored.list(in("_id", wanted), Sorts.ascending("_id"), Math.max(1, wanted.size())).stream()
                .map(Stored::value)
                .toList();
    }

    /** Findings of an activity, oldest first; no more than 500 are ever shown together. */
    public List<Finding> of(UUID activity) {
        return stored.list(eq("origin.activity", activity), Sorts.ascending("_id"), 500).stream()
                .map(Stored::value)
                .toList();
    }

    public long count(UUID activity, Stage stage) {
        return stored.count(and(eq("origin.activity", activity), eq("stage", stage.name())));
    }

    /** Agreed findings of the whole service, newest first. */
    public Page<Stored<Finding>> agreed(@Nullable String cursor, int size) {
        return list(eq("stage", Stage.AGREED.name()), cursor, size);
    }

    /**
     * Findings of an activity, newest first.
     *
     * @param stage null for all
     */
    Page<Stored<Finding>> of(UUID activity, @Nullable Stage stage, @Nullable String cursor, int size) {
        Bson ofActivity = eq("origin.activity", activity);
        return list(stage == null ? ofActivity : and(ofActivity, eq("stage", stage.name())), cursor, size);
    }

    private Page<Stored<Finding>> list(Bson filter, @Nullable String cursor, int size) {
        List<Bson> all = new ArrayList<>(List.of(filter));
        Cursor.read(cursor).ifPresent(last -> all.add(lt("_id", last)));
        return Page.of(
                stored.list(and(all), Sorts.descending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    Outcome<Stored<Finding>> add(By by, Supplier<Outcome<Decision<Finding>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<Finding>> change(
            By by, FindingId id, @Nullable Long version, Function<Finding, Outcome<Decision<Finding>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
