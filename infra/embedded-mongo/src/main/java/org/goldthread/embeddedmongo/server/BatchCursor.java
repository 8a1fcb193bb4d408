package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The rest of a result, handed out in batches that fit into a message. Its documents are nobody else's. */
final class BatchCursor extends AbstractCursor {

    /** Bytes of documents in one reply: what one document may have at most. */
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private static final long IDLE_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);

    private List<Document> rest;
    private volatile long lastUsed = System.nanoTime();

    BatchCursor(long id, List<Document> rest) {
        super(id);
        this.rest = rest;
    }

    @Override
    public synchronized boolean isEmpty() {
        return rest.isEmpty();
    }

    /** The next documents: at least one, at most the number (none or zero: no limit but the batch's size). */
    @Override
    public synchronized List<Document> takeDocuments(int number) {
        lastUsed = System.nanoTime();
        int taken = fitting(rest, number);
        List<Document> batch = rest.subList(0, taken);
        rest = taken == rest.size() ? List.of() : rest.subList(taken, rest.size());
        return batch;
    }

    /** How many of the documents go into one batch. */
    static int fitting(List<Document> documents, int number) {
        int most = number <= 0 ? documents.size() : Math.min(number, documents.size());
        long bytes = 0;
        for (int i = 0; i < most; i++) {
            bytes += ReplySize.of(documents.get(i));
            if (bytes > BATCH_BYTES && i > 0) {
                return i;
            }
        }
        return most;
    }

    boolean abandoned() {
        return System.nanoTime() - lastUsed > IDLE_NANOSECONDS;
    }
}
