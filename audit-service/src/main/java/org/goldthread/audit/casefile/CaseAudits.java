package org.goldthread.audit.casefile;

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
import org.goldthread.learning.activity.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All case audits. */
@Repository
public class CaseAudits {

    private static final int AT_ONCE = 50;

    private final Aggregates<CaseAudit> stored;

    public CaseAudits(House house) {
        this.stored = house.aggregates("caseAudits", CaseAudit.class, CaseAudit.SCHEMA)
                .indexed(Indexes.ascending("casesDue", "_id"));
    }

    /** The case audit of an activity. */
    public Optional<Stored<CaseAudit>> of(Activity activity) {
        return find(new CaseAuditId(activity.id().value()));
    }

    public Optional<Stored<CaseAudit>> find(CaseAuditId id) {
        return stored.find(id.value());
    }

    /** Those whose files and sheets are not all laid out. */
    List<CaseAudit> toLayOut() {
        return stored.list(eq("casesDue", true), Sorts.ascending("_id"), AT_ONCE).stream()
                .map(Stored::value)
                .toList();
    }

    /** The latest ones, whose cases may still be graded. */
    List<CaseAudit> underWay() {
        return stored.list(eq("casesDue", false), Sorts.descending("_id"), AT_ONCE).stream()
                .map(Stored::value)
                .toList();
    }

    /** Opens the case audit of an activity, once. */
    Outcome<Stored<CaseAudit>> open(By by, Supplier<Outcome<Decision<CaseAudit>>> decide) {
        return stored.add(by, decide)
                .fold(
                        Outcome::done,
                        why -> Outcome.refused(
                                why.code().equals("already-exists")
                                        ? new Refusal.Rule(
                                                "cases-drawn", "This audit has its sample already", "default")
                                        : why));
    }

    Outcome<Stored<CaseAudit>> change(
            By by, CaseAuditId id, @Nullable Long version, Function<CaseAudit, Outcome<Decision<CaseAudit>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
