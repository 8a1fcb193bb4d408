package org.goldthread.reviews.outside.inspection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.store.House;
import org.springframework.stereotype.Repository;

/** What was judged in each inspection, and the files that wait to be taken in. */
@Repository
class Inspections {

    private final MongoCollection<KnownInspection> judgements;
    private final MongoCollection<InspectionImport> imports;

    Inspections(House house) {
        this.judgements = house.collection("inspections", KnownInspection.class);
        this.imports = house.collection("inspection_imports", InspectionImport.class);
        imports.createIndex(Indexes.ascending("at"));
    }

    void keep(Judgements one) {
        UUID id = one.activity().value();
        judgements.replaceOne(eq("_id", id), new KnownInspection(id, one), new ReplaceOptions().upsert(true));
    }

    Optional<Judgements> of(UUID activity) {
        return Optional.ofNullable(judgements.find(eq("_id", activity)).first()).map(KnownInspection::judgements);
    }

    /** Keeps a file that was read, and forgets those that nobody took in. */
    void keep(InspectionImport read, Instant forgetBefore) {
        imports.deleteMany(lt("at", forgetBefore));
        imports.insertOne(read);
    }

    Optional<InspectionImport> find(UUID id, String by) {
        return Optional.ofNullable(
                imports.find(and(eq("_id", id), eq("by", by))).first());
    }
}
