package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Corrects what the engine says about, and does after, a write that fails in the middle of several. */
final class Writing {

    private Writing() {}

    /** The reply to an insert with the number of documents that were inserted, not of those that were sent. */
    static Document counted(Document insert, Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int sent = size(insert.get("documents"));
            Document first = (Document) errors.get(0);
            reply.put("n", ordered(insert) ? first.get("index") : Integer.valueOf(sent - errors.size()));
        }
        return reply;
    }

    /** Runs ordered updates one after the other and stops at the first that fails, as MongoDB does. */
    static Document oneByOne(Document command, UnaryOperator<Document> run) {
        if (!(command.get("updates") instanceof List<?> updates) || updates.size() == 1 || !ordered(command)) {
            return run.apply(command);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document single = command.clone();
            single.put("updates", List.of(updates.get(i)));
            Document reply = run.apply(single);
            matched += ((Number) reply.getOrDefault("n", 0)).intValue();
            modified += ((Number) reply.getOrDefault("nModified", 0)).intValue();
            upserted.addAll(numbered(reply, "upserted", i));
            errors.addAll(numbered(reply, "writeErrors", i));
        }
        Document reply = new Document("n", matched).append("nModified", modified);
        reply.putIfNotNull("upserted", upserted.isEmpty() ? null : upserted);
        reply.putIfNotNull("writeErrors", errors.isEmpty() ? null : errors);
        return reply.append("ok", 1.0);
    }

    private static List<Document> numbered(Document reply, String field, int index) {
        List<Document> numbered = new ArrayList<>();
        if (reply.get(field) instanceof Iterable<?> entries) {
            for (Object entry : entries) {
                numbered.add(((Document) entry).append("index", index));
            }
        }
        return numbered;
    }

    private static int size(@Nullable Object list) {
        return list instanceof List<?> documents ? documents.size() : 0;
    }

    private static boolean ordered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }
}
