package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.goldthread.kit.actor.By;

/**
 * Which idempotency keys were used lately, and for which request: a key is a caller's name for one request of the whole
 * service, whatever aggregate that is about. That a request takes effect once is kept with the effect, by
 * {@link Aggregates}.
 */
public final class KeyLedger {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SWEPT_EVERY = Duration.ofHours(1);

    private final MongoCollection<Document> keys;
    private volatile Instant swept = Instant.MIN;

    public KeyLedger(House house) {
        this.keys = house.collection("requestKeys", Document.class);
        keys.createIndex(Indexes.ascending("at"));
    }

    /** How a key stands when a request comes with it. */
    public enum Use {
        FIRST,
        SAME_REQUEST,
        OTHER_REQUEST
    }

    /** Enters a request under its key, unless that key was used before. */
    public Use use(By.RequestKey key, Instant now) {
        sweep(now);
        Document entry =
                new Document("_id", key.name()).append("hash", key.bodyHash()).append("at", Date.from(now));
        try {
            keys.insertOne(entry);
            return Use.FIRST;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
        }
        boolean same = keys.countDocuments(and(eq("_id", key.name()), eq("hash", key.bodyHash()))) > 0;
        return same ? Use.SAME_REQUEST : Use.OTHER_REQUEST;
    }

    /** Gives a key back whose request came to nothing, so that it can be sent again, corrected, under the same key. */
    public void giveBack(By.RequestKey key) {
        keys.deleteOne(and(eq("_id", key.name()), eq("hash", key.bodyHash())));
    }

    private void sweep(Instant now) {
        if (swept.equals(Instant.MIN) || swept.plus(SWEPT_EVERY).isBefore(now)) {
            swept = now;
            keys.deleteMany(lt("at", Date.from(now.minus(KEPT))));
        }
    }
}
