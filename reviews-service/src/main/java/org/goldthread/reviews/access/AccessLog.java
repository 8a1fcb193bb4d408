package org.goldthread.reviews.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * The access log: only ever added to, one chain for the service. An entry is written before what it tells of is answered.
 * However many instances write at once, each sequence number is taken once: who comes second reads the end again.
 */
@Repository
public class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int TRIES = 200;
    private static final Duration SENT_AGAIN = Duration.ofDays(1);

    private final MongoCollection<AccessEntry> entries;
    private final MongoCollection<AccessHead> heads;
    private final HeadSeal seal;
    private final Clock clock;

    public AccessLog(House house, MongoClient client, HeadSeal seal) {
        this.entries = house.collection("accessLog", AccessEntry.class);
        this.heads = client.getDatabase(house.database().getName() + "_keys")
                .withCodecRegistry(House.CODECS)
                .getCollection("accessHead", AccessHead.class);
        this.seal = seal;
        this.clock = house.clock();
        entries.createIndex(Indexes.ascending("sequence"), new IndexOptions().unique(true));
        entries.createIndex(Indexes.ascending("review", "sequence"));
    }

    /**
     * Adds an entry at the end.
     *
     * @throws IllegalStateException if the end moved away every time: then nothing is entered, and nothing must be shown
     */
    public AccessEntry append(Actor actor, Access access) {
        return append(Ids.next(), actor, access);
    }

    /**
     * Adds an entry about a request, unless this very request was entered within the last day: a program that heard no
     * answer sends it again under its key, and that is no second opening. Later it is one.
     */
    public AccessEntry append(By by, Access access) {
        By.RequestKey key = by.key();
        if (key == null) {
            return append(by.actor(), access);
        }
        UUID id = Ids.from("access", key.name(), key.bodyHash(), access.act().word(), access.kind(), access.thing());
        Optional<AccessEntry> before = find(id);
        if (before.isPresent() && before.get().at().plus(SENT_AGAIN).isAfter(clock.instant())) {
            return before.get();
        }
        return append(before.isPresent() ? Ids.next() : id, by.actor(), access);
    }

    private Optional<AccessEntry> find(UUID id) {
        return Optional.ofNullable(entries.find(eq("_id", id)).first());
    }

    private AccessEntry append(UUID id, Actor actor, Access access) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            AccessEntry entry = after(last().orElse(null), id, actor, access);
            try {
                entries.insertOne(entry);
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
                Optional<AccessEntry> twin = find(id);
                if (twin.isPresent()) {
                    return twin.get();
                }
                continue;
            }
            keepHead(entry);
            LOG.atInfo()
                    .addKeyValue("access.sequence", entry.sequence())
                    .addKeyValue("access.hash", entry.hash())
                    .log("The access log ends here now");
            return entry;
        }
        throw new IllegalStateException("the access log could not be written to");
    }

    private AccessEntry after(@Nullable AccessEntry last, UUID id, Actor actor, Access access) {
        return new AccessEntry(
                        id,
                        last == null ? 1 : last.sequence() + 1,
                        last == null ? AccessEntry.START : last.hash(),
                        "",
                        actor.subject(),
                        actor.username(),
                        actor.actingRole(),
                        actor.agency(),
                        access.act().word(),
                        access.kind(),
                        access.thing(),
                        access.review(),
                        access.why(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .sealed();
    }

    /** Moves the head on, never back. */
    private void keepHead(AccessEntry entry) {
        AccessHead head = AccessHead.of(entry, seal);
        if (moved(and(eq("_id", AccessHead.ONLY), lt("sequence", head.sequence())), head)) {
            return;
        }
        if (heads.countDocuments(eq("_id", AccessHead.ONLY)) == 0) {
            try {
                heads.insertOne(head);
            } catch (MongoWriteException raced) {
                if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw raced;
                }
                moved(and(eq("_id", AccessHead.ONLY), lt("sequence", head.sequence())), head);
            }
        }
    }

    private boolean moved(Bson filter, AccessHead head) {
        return heads.updateOne(
                                filter,
                                Updates.combine(
                                        Updates.set("sequence", head.sequence()),
                                        Updates.set("hash", head.hash()),
                                        head.seal() == null ? Updates.unset("seal") : Updates.set("seal", head.seal())))
                        .getMatchedCount()
                > 0;
    }

    /** Seals the head with the present key, after the key was changed. */
    public void sealAgain() {
        head().filter(head -> head.seal() != null && seal.fits(head.content(), head.seal()))
                .ifPresent(head -> moved(
                        and(eq("_id", AccessHead.ONLY), eq("sequence", head.sequence())),
                        new AccessHead(
                                head.id(),
                                head.sequence(),
                                head.hash(),
                                seal.of(head.content()).orElse(null))));
    }

    Optional<AccessHead> head() {
        return Optional.ofNullable(heads.find(eq("_id", AccessHead.ONLY)).first());
    }

    Optional<AccessEntry> last() {
        return Optional.ofNullable(
                entries.find().sort(Sorts.descending("sequence")).limit(1).first());
    }

    /** The newest first. */
    List<AccessEntry> newest(Bson filter, int skip, int limit) {
        return entries.find(filter)
                .sort(Sorts.descending("sequence"))
                .skip(skip)
                .limit(limit)
                .into(new ArrayList<>());
    }

    long count(Bson filter) {
        return entries.countDocuments(filter);
    }

    /** Each entry, from the first to the last. */
    void each(Consumer<AccessEntry> reader) {
        entries.find().sort(Sorts.ascending("sequence")).batchSize(1000).forEach(reader);
    }
}
