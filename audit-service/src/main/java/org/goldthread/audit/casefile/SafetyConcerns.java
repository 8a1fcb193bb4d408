package org.goldthread.audit.casefile;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All concerns for a child's immediate safety. */
@Repository
public class SafetyConcerns {

    private static final int MOST = 500;

    private final Aggregates<SafetyConcern> stored;

    public SafetyConcerns(House house) {
        this.stored = house.aggregates("safetyConcerns", SafetyConcern.class, SafetyConcern.SCHEMA)
                .indexed(Indexes.ascending("audit", "_id"));
    }

    public Optional<Stored<SafetyConcern>> find(SafetyConcernId id) {
        return stored.find(id.value());
    }

    /** The concerns of an audit, in the order in which they were raised. */
    public List<SafetyConcern> of(CaseAuditId audit) {
        return stored.list(eq("audit", audit.value()), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    Outcome<Stored<SafetyConcern>> add(By by, Supplier<Outcome<Decision<SafetyConcern>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<SafetyConcern>> change(
            By by,
            SafetyConcernId id,
            @Nullable Long version,
            Function<SafetyConcern, Outcome<Decision<SafetyConcern>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
