package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The results that clients have not read to the end; what nobody asks for during ten minutes is dropped. */
final class Cursors {

    /** Documents in the first batch where the client names no number, as in MongoDB. */
    static final int FIRST_BATCH = 101;

    private final CursorRegistry registry;
    private final Map<Long, BatchCursor> open = new ConcurrentHashMap<>();

    Cursors(CursorRegistry registry) {
        this.registry = registry;
    }

    /** Keeps the rest of a result. */
    Cursor keep(List<Document> rest) {
        sweep();
        BatchCursor cursor = new BatchCursor(registry.generateCursorId(), rest);
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return cursor;
    }

    private void sweep() {
        open.values().removeIf(cursor -> {
            boolean gone = cursor.isEmpty() || cursor.abandoned();
            if (gone) {
                registry.remove(cursor);
            }
            return gone;
        });
    }

    /** Forgets results that were closed by the client. */
    void forget(@Nullable Object ids) {
        if (ids instanceof List<?> closed) {
            closed.forEach(open::remove);
        }
    }

    /** The reply to a command that gives a cursor. */
    Document reply(String namespace, List<Document> documents, int batchSize) {
        int first = BatchCursor.fitting(documents, batchSize > 0 ? batchSize : FIRST_BATCH);
        List<Document> rest = documents.subList(first, documents.size());
        Cursor cursor = rest.isEmpty() ? EmptyCursor.get() : keep(rest);
        return new Document(
                        "cursor",
                        new Document("id", cursor.getId())
                                .append("ns", namespace)
                                .append("firstBatch", documents.subList(0, first)))
                .append("ok", 1.0);
    }
}
