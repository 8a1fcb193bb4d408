package org.goldthread.audit.programme;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All years' programmes. */
@Repository
public class Programmes {

    private static final int MOST = 100;

    private final Aggregates<Programme> stored;

    public Programmes(House house) {
        this.stored = house.aggregates("programmes", Programme.class, Programme.SCHEMA);
    }

    Optional<Stored<Programme>> find(int year) {
        return stored.find(ProgrammeId.ofYear(year).value());
    }

    List<Programme> all() {
        return stored.list(Filters.empty(), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    Outcome<Stored<Programme>> add(By by, Decision<Programme> decision) {
        return stored.add(by, decision);
    }

    Outcome<Stored<Programme>> change(
            By by, int year, @Nullable Long version, Function<Programme, Outcome<Decision<Programme>>> decide) {
        return stored.change(by, ProgrammeId.ofYear(year).value(), version, decide);
    }
}
