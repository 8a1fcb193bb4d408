package org.goldthread.audit.results;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundChanges;
import org.goldthread.kit.store.House;
import org.springframework.stereotype.Repository;

/** What was reckoned of rounds, kept until a grade of theirs changes or the profile does (ADR 42). */
@Repository
public class RoundTallies {

    private final MongoCollection<RoundTally> kept;
    private final RoundChanges changes;

    public RoundTallies(House house, RoundChanges changes) {
        this.kept = house.collection("round_tallies", RoundTally.class);
        this.changes = changes;
    }

    /**
     * What stands of a round, or what is reckoned of it now, which is then kept unless the round is being changed.
     *
     * @param profile the version of the profile
     */
    RoundTally.Reckoned of(Round round, Basis basis, String profile, Supplier<RoundTally.Reckoned> anew) {
        OptionalLong last = round.returnsDue() ? OptionalLong.empty() : changes.last(round.id());
        if (last.isEmpty()) {
            return anew.get();
        }
        String id = round.id().value() + ":" + basis.word() + ":" + RoundTally.SHAPE;
        RoundTally known = kept.find(eq("_id", id)).first();
        if (known != null && known.stands(last.getAsLong(), profile)) {
            return known.reckoned();
        }
        RoundTally made = new RoundTally(id, last.getAsLong(), profile, anew.get());
        kept.replaceOne(eq("_id", id), made, new ReplaceOptions().upsert(true));
        return made.reckoned();
    }
}
