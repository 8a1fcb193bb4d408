package org.goldthread.audit.handedin;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports that agencies handed in. */
@Repository
public class AgencyReports {

    private static final int MOST = 2000;

    private final Aggregates<AgencyReport> stored;

    public AgencyReports(House house) {
        this.stored = house.aggregates("agencyReports", AgencyReport.class, AgencyReport.SCHEMA)
                .indexed(Indexes.ascending("origin.activity", "agency"));
    }

    public Optional<Stored<AgencyReport>> find(ReportId id) {
        return stored.find(id.value());
    }

    /** The reports of an audit, by agency. */
    public List<AgencyReport> of(ActivityId activity) {
        return stored.list(eq("origin.activity", activity.value()), Sorts.ascending("agency"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    Outcome<Stored<AgencyReport>> add(By by, Supplier<Outcome<Decision<AgencyReport>>> decide) {
        return stored.add(by, decide)
                .fold(
                        Outcome::done,
                        why -> Outcome.refused(
                                why.code().equals("already-exists")
                                        ? new Refusal.Rule(
                                                "handed-in", "Your agency has handed in its report already", "default")
                                        : why));
    }

    Outcome<Stored<AgencyReport>> change(
            By by,
            ReportId id,
            @Nullable Long version,
            Function<AgencyReport, Outcome<Decision<AgencyReport>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
