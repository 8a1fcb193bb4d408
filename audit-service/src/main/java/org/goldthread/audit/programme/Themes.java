package org.goldthread.audit.programme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
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
import org.springframework.stereotype.Repository;

/** All proposed themes. */
@Repository
public class Themes {

    private static final int MOST = 500;

    private final Aggregates<ThemeProposal> stored;

    public Themes(House house) {
        this.stored = house.aggregates("themes", ThemeProposal.class, ThemeProposal.SCHEMA)
                .indexed(Indexes.ascending("typeId", "state"));
    }

    Optional<Stored<ThemeProposal>> find(ThemeId id) {
        return stored.find(id.value());
    }

    /** The latest first. */
    List<ThemeProposal> all() {
        return stored.list(Filters.empty(), Sorts.descending("_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    /** Titles that were approved for this type of audit. */
    List<String> approved(String typeId) {
        return stored
                .list(and(eq("typeId", typeId), eq("state", ThemeState.APPROVED.name())), Sorts.ascending("_id"), MOST)
                .stream()
                .map(found -> found.value().title())
                .distinct()
                .toList();
    }

    Outcome<Stored<ThemeProposal>> add(By by, Supplier<Outcome<Decision<ThemeProposal>>> decide) {
        return stored.add(by, decide);
    }

    Outcome<Stored<ThemeProposal>> change(
            By by, ThemeId id, Function<ThemeProposal, Outcome<Decision<ThemeProposal>>> decide) {
        return stored.change(by, id.value(), null, decide);
    }
}
