package org.goldthread.audit.round;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import net.javacrumbs.shedlock.core.ClockProvider;
import org.bson.Document;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Numbers the changes of a round's grades, so that what was once reckoned from all its returns is known to stand still.
 * A change is announced before it is written, and said to be over after: what is reckoned in between, or within a minute
 * of a change whose service was stopped, has no number and is not kept. The minute runs by the machine's clock, for the
 * demonstration's may leap over it.
 */
@Repository
public class RoundChanges {

    /** The store has taken or refused what is sent to it long before. */
    private static final Duration OVER_AFTER = Duration.ofMinutes(1);

    private static final UpdateOptions MADE_IF_MISSING = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> rounds;

    public RoundChanges(House house) {
        this.rounds = house.collection("round_changes", Document.class);
    }

    /** A change that is announced when it turns out to change grades, and is over when this is closed. */
    public final class Change implements AutoCloseable {

        private final UUID id = Ids.next();
        private @Nullable RoundId announced;

        private Change() {}

        /** Says that grades of this round are about to change. */
        public void of(RoundId round) {
            rounds.updateOne(
                    eq("_id", round.value()),
                    Updates.combine(
                            Updates.inc("number", 1L),
                            Updates.push(
                                    "changing", new Document("id", id).append("at", Date.from(ClockProvider.now())))),
                    MADE_IF_MISSING);
            announced = round;
        }

        @Override
        public void close() {
            RoundId round = announced;
            if (round != null) {
                rounds.updateOne(eq("_id", round.value()), Updates.pull("changing", new Document("id", id)));
            }
        }
    }

    /** A change that is about to be decided on. */
    public Change begin() {
        return new Change();
    }

    /** The number of the last change, 0 before the first; nothing while one may be under way. */
    public OptionalLong last(RoundId round) {
        Document known = rounds.find(eq("_id", round.value())).first();
        if (known == null) {
            return OptionalLong.of(0);
        }
        Instant over = ClockProvider.now().minus(OVER_AFTER);
        boolean still = known.getList("changing", Document.class, List.of()).stream()
                .allMatch(change -> change.getDate("at").toInstant().isBefore(over));
        return still ? OptionalLong.of(known.getLong("number")) : OptionalLong.empty();
    }
}
