package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;

/**
 * The running numbers of human references, one row for each series such as {@code SOL-RR-2026}. However many ask at
 * once, each gets a number of its own. A number whose use is refused afterwards is left out.
 */
public final class Numbers {

    private final MongoCollection<Document> rows;

    Numbers(MongoCollection<Document> rows) {
        this.rows = rows;
    }

    /** The next number of a series, from 1. */
    public int next(String series) {
        Document row = rows.findOneAndUpdate(
                eq("_id", series),
                Updates.inc("last", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(row).getInteger("last");
    }
}
