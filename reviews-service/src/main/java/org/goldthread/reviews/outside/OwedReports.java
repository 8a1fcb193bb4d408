package org.goldthread.reviews.outside;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports that are owed. */
@Repository
public class OwedReports {

    /** The most that one list holds: some hundred agencies for some years. */
    static final int MOST = 5_000;

    private final Aggregates<OwedReport> stored;

    public OwedReports(House house) {
        this.stored = house.aggregates("owed_reports", OwedReport.class, OwedReport.SCHEMA)
                .indexed(Indexes.ascending("year", "dueOn"))
                .indexed(Indexes.ascending("agency", "year"))
                .indexed(Indexes.ascending("registered", "state"));
    }

    public Optional<Stored<OwedReport>> find(OwedReportId id) {
        return stored.find(id.value());
    }

    /** Adds it unless it was asked for before. */
    boolean add(By by, Decision<OwedReport> decision) {
        return find(decision.after().id()).isEmpty() && stored.add(by, decision).isDone();
    }

    Outcome<Stored<OwedReport>> change(
            By by,
            OwedReportId id,
            @Nullable Long version,
            Function<OwedReport, Outcome<Decision<OwedReport>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    /** Reports of a year or an agency, the first due first. */
    List<OwedReport> list(@Nullable Integer year, @Nullable String agency) {
        List<Bson> all = new ArrayList<>();
        if (year != null) {
            all.add(eq("year", year));
        }
        if (agency != null) {
            all.add(eq("agency", agency));
        }
        return stored.list(all.isEmpty() ? Filters.empty() : and(all), Sorts.ascending("dueOn", "_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    /** Those that came in and do not stand among the activities yet. */
    List<OwedReport> unregistered() {
        return stored
                .list(
                        and(
                                eq("registered", false),
                                in("state", ReportState.RECEIVED.name(), ReportState.INCOMPLETE.name())),
                        Sorts.ascending("_id"),
                        MOST)
                .stream()
                .map(Stored::value)
                .toList();
    }
}
