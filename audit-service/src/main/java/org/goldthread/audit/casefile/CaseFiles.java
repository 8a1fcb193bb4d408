package org.goldthread.audit.casefile;

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

/** All cases. */
@Repository
public class CaseFiles {

    private final Aggregates<CaseFile> stored;

    public CaseFiles(House house) {
        this.stored = house.aggregates("caseFiles", CaseFile.class, CaseFile.SCHEMA)
                .indexed(Indexes.ascending("audit", "number"));
    }

    public Optional<Stored<CaseFile>> find(CaseFileId id) {
        return stored.find(id.value());
    }

    /** The cases of an audit, by number. */
    public List<CaseFile> of(CaseAuditId audit) {
        return stored.list(eq("audit", audit.value()), Sorts.ascending("number"), CaseTerms.MOST_CASES).stream()
                .map(Stored::value)
                .toList();
    }

    /** Adds a file, as it begins; one that is there already is left as it is. */
    CaseFile layOut(By by, Decision<CaseFile> decision) {
        stored.add(by, decision);
        return decision.after();
    }

    Outcome<Stored<CaseFile>> change(
            By by, CaseFileId id, @Nullable Long version, Function<CaseFile, Outcome<Decision<CaseFile>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
