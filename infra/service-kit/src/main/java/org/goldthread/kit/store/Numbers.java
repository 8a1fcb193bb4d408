package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The running numbers of human references, one row for each series such as {@code SOL-RR-2026}. However many ask at
 * once, each gets a number of its own. A number whose use is refused afterwards is left out.
 */
public final class Numbers {

    private final MongoCollection<Document> rows;

    Numbers(MongoCollection<Document> rows) {
        this.rows = rows;
    }

    /**
     * The next number of a series, from 1.
     *
     * @param highest the highest number in use, asked for once: when the series has no row yet
     */
    public int next(String series, IntSupplier highest) {
        Document row = counted(series);
        if (row == null) {
            rows.updateOne(
                    eq("_id", series),
                    Updates.setOnInsert("last", highest.getAsInt()),
                    new UpdateOptions().upsert(true));
            row = Objects.requireNonNull(counted(series));
        }
        return row.getInteger("last");
    }

    private @Nullable Document counted(String series) {
        return rows.findOneAndUpdate(
                eq("_id", series),
                Updates.inc("last", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }
}
