package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a MongoDB does and this store does not. The engine would pass over it in silence, and somebody would rely
 * on an index that never expires anything or on a constraint that is not kept.
 */
final class Unsupported {

    private static final Set<String> COMMAND_OPTIONS = Set.of(
            "collation", "startTransaction", "autocommit", "validator", "timeseries", "expireAfterSeconds", "viewOn");

    private static final Set<String> INDEX_OPTIONS =
            Set.of("expireAfterSeconds", "partialFilterExpression", "collation", "wildcardProjection");

    private Unsupported() {}

    /**
     * Looks through a command.
     *
     * @throws MongoServerError with the option that the store lacks
     */
    static void refuse(Document command) {
        refuseAny(command, COMMAND_OPTIONS);
        for (Document index : documents(command.get("indexes"))) {
            refuseAny(index, INDEX_OPTIONS);
            if (index.get("key") instanceof Document key) {
                key.forEach((field, kind) -> refuseIf(
                        !(kind instanceof Number) || field.contains("$**"), "an index on " + field + " of that kind"));
            }
        }
        for (Document update : documents(command.get("updates"))) {
            refuseAny(update, COMMAND_OPTIONS);
            refuseIf(update.get("u") instanceof List, "an update by a pipeline");
        }
        for (Document delete : documents(command.get("deletes"))) {
            refuseAny(delete, COMMAND_OPTIONS);
        }
        refuseIf(command.get("update") instanceof List, "an update by a pipeline");
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static void refuseAny(Document asked, Set<String> options) {
        asked.keySet().forEach(option -> refuseIf(options.contains(option), option));
    }

    private static void refuseIf(boolean asked, String what) {
        if (asked) {
            throw new MongoServerError(ErrorCode.IllegalOperation, "the embedded store does not do " + what);
        }
    }
}
