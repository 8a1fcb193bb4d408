package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs pipelines so that a leading match, sort and limit are answered from an index. */
final class Aggregating {

    private final StoreDatabase database;
    private final DatabaseResolver resolver;
    private final Oplog oplog;
    private final Cursors cursors;

    Aggregating(StoreDatabase database, DatabaseResolver resolver, Oplog oplog, Cursors cursors) {
        this.database = database;
        this.resolver = resolver;
        this.oplog = oplog;
        this.cursors = cursors;
    }

    /** Whether the pipeline ends in a stage that writes. */
    static boolean writes(Document command) {
        return lastStage(command) instanceof Document stage
                && (stage.containsKey("$merge") || stage.containsKey("$out"));
    }

    private static @Nullable Object lastStage(Document command) {
        return command.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
                ? stages.get(stages.size() - 1)
                : null;
    }

    Document run(Document command) {
        refuseOtherDatabase(command);
        String name = String.valueOf(command.get("aggregate"));
        List<Document> stages = Aggregation.parse(command.get("pipeline"));
        StoreCollection collection = (StoreCollection) database.resolveCollection(name, false);
        Leading leading = Leading.of(stages);
        Aggregation rest = Aggregation.fromPipeline(
                stages.subList(leading.length, stages.size()), resolver, database, collection, oplog);
        rest.validate(new Document("cursor", new Document()));
        List<Document> result = collection == null ? List.of() : rest.runStages(leading.from(collection));
        int batchSize = command.get("cursor") instanceof Document cursor
                ? ((Number) cursor.getOrDefault("batchSize", 0)).intValue()
                : 0;
        return cursors.reply(database.getDatabaseName() + "." + name, result, batchSize);
    }

    /** Another database has another lock, which this command does not hold. */
    private void refuseOtherDatabase(Document command) {
        if (lastStage(command) instanceof Document stage
                && stage.get("$merge") instanceof Document merge
                && merge.get("into") instanceof Document into
                && !database.getDatabaseName().equals(into.getOrDefault("db", database.getDatabaseName()))) {
            throw new MongoServerError(
                    ErrorCode.IllegalOperation, "the embedded store merges into the same database only");
        }
    }

    /** The stages at the beginning that amount to a find. */
    private record Leading(Document match, @Nullable Document sort, long limit, int length) {

        static Leading of(List<Document> stages) {
            int length = 0;
            Document match = new Document();
            if (stage(stages, length, "$match") instanceof Document query) {
                match = query;
                length++;
            }
            Document sort = null;
            if (stage(stages, length, "$sort") instanceof Document order && !order.isEmpty()) {
                sort = order;
                length++;
            }
            long limit = 0;
            if (stage(stages, length, "$limit") instanceof Number number && number.longValue() > 0) {
                limit = number.longValue();
                length++;
            }
            return new Leading(match, sort, limit, length);
        }

        private static @Nullable Object stage(List<Document> stages, int index, String name) {
            Document stage = index < stages.size() ? stages.get(index) : new Document();
            return stage.size() == 1 ? stage.get(name) : null;
        }

        Stream<Document> from(StoreCollection collection) {
            Stream<Document> found = collection.find(match, sort, limit > 0);
            return limit > 0 ? found.limit(limit) : found;
        }
    }
}
