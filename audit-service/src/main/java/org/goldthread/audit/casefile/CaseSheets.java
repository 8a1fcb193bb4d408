package org.goldthread.audit.casefile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
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

/** All auditors' sheets. */
@Repository
public class CaseSheets {

    private static final int MOST = CaseTerms.MOST_CASES * CaseTerms.MOST_AGENCIES;

    private final Aggregates<CaseSheet> stored;

    public CaseSheets(House house) {
        this.stored = house.aggregates("caseSheets", CaseSheet.class, CaseSheet.SCHEMA)
                .indexed(Indexes.ascending("caseFile", "agency"))
                .indexed(Indexes.ascending("audit", "agency", "number"));
    }

    public Optional<Stored<CaseSheet>> find(CaseSheetId id) {
        return stored.find(id.value());
    }

    /** The sheets of a case, by agency. */
    public List<CaseSheet> of(CaseFileId file) {
        return values(stored.list(eq("caseFile", file.value()), Sorts.ascending("agency"), CaseTerms.MOST_AGENCIES));
    }

    /** The sheets of an audit. */
    public List<CaseSheet> of(CaseAuditId audit) {
        return values(stored.list(eq("audit", audit.value()), Sorts.ascending("agency", "number"), MOST));
    }

    /** An agency's sheets of an audit. */
    public List<CaseSheet> of(CaseAuditId audit, String agency) {
        return values(stored.list(
                and(eq("audit", audit.value()), eq("agency", agency)),
                Sorts.ascending("number"),
                CaseTerms.MOST_CASES));
    }

    /** Adds a sheet; one that is there already is left as it is. */
    void layOut(By by, Decision<CaseSheet> decision) {
        stored.add(by, decision);
    }

    Outcome<Stored<CaseSheet>> change(
            By by, CaseSheetId id, @Nullable Long version, Function<CaseSheet, Outcome<Decision<CaseSheet>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    private static List<CaseSheet> values(List<Stored<CaseSheet>> found) {
        return found.stream().map(Stored::value).toList();
    }
}
