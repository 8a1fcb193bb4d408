package org.goldthread.kit.store;

import com.mongodb.client.model.Updates;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands in its document. A document of an older schema is brought up step by step when it is read, and
 * what differs from it as it is stored is written with the next change (ADR 0016).
 *
 * @param <A> the aggregate's record
 */
final class Shape<A extends Record> {

    private static final Set<String> RESERVED = Set.of(
            "_id",
            "schema",
            "version",
            "sequence",
            "outbox",
            "outboxPending",
            "requests",
            "createdUnder",
            "createdHash",
            "changedAt");

    private final Codec<A> codec;
    private final int schema;
    private final List<UnaryOperator<BsonDocument>> steps;

    /**
     * A shape.
     *
     * @param schema number of the present shape
     * @param steps the first brings a document of schema 1 to schema 2, and so on up to the present one
     * @throws IllegalArgumentException if a step is missing, or a component has a name that the store needs itself
     */
    Shape(Codec<A> codec, int schema, List<UnaryOperator<BsonDocument>> steps) {
        String name = codec.getEncoderClass().getSimpleName();
        if (steps.size() != schema - 1) {
            throw new IllegalArgumentException(name + " has schema " + schema + ", which takes a step from each of the "
                    + (schema - 1) + " before");
        }
        for (RecordComponent component : codec.getEncoderClass().getRecordComponents()) {
            if (RESERVED.contains(component.getName())) {
                throw new IllegalArgumentException(
                        name + "." + component.getName() + " has a name that the store needs itself");
            }
        }
        this.codec = codec;
        this.schema = schema;
        this.steps = List.copyOf(steps);
    }

    int schema() {
        return schema;
    }

    BsonDocument encode(A aggregate) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                aggregate,
                EncoderContext.builder().isEncodingCollectibleDocument(true).build());
        return document;
    }

    Stored<A> read(BsonDocument document) {
        A value = codec.decode(
                new BsonDocumentReader(upcast(document)),
                DecoderContext.builder().build());
        return new Stored<>(
                value,
                document.getInt64("version").getValue(),
                document.getInt64("sequence").getValue(),
                document);
    }

    /** The schema that a changed document has: never a lower one than a later version of the program gave it. */
    int schemaAfter(Stored<A> before) {
        return Math.max(schema, schemaOf(before.document()));
    }

    /** What has to be written so that the stored document says {@code after}; fields unknown here stay. */
    List<Bson> differences(Stored<A> before, A after) {
        BsonDocument stored = before.document();
        BsonDocument upcast = upcast(stored);
        BsonDocument was = encode(before.value());
        BsonDocument becomes = encode(after);
        List<Bson> updates = new ArrayList<>();
        becomes.forEach((field, value) -> {
            boolean changed = !value.equals(was.get(field));
            boolean broughtUp = !same(upcast.get(field), stored.get(field));
            if (!RESERVED.contains(field) && (changed || broughtUp)) {
                updates.add(Updates.set(field, value));
            }
        });
        stored.keySet().stream()
                .filter(field -> !RESERVED.contains(field) && !becomes.containsKey(field))
                .filter(field -> was.containsKey(field) || !upcast.containsKey(field))
                .forEach(gone -> updates.add(Updates.unset(gone)));
        return updates;
    }

    private static boolean same(@Nullable BsonValue one, @Nullable BsonValue other) {
        return Objects.equals(one, other);
    }

    private BsonDocument upcast(BsonDocument stored) {
        BsonDocument document = stored;
        for (int step = schemaOf(stored); step < schema; step++) {
            document = steps.get(step - 1).apply(document.clone());
        }
        return document;
    }

    private static int schemaOf(BsonDocument document) {
        return document.getInt32("schema", new BsonInt32(1)).getValue();
    }
}
