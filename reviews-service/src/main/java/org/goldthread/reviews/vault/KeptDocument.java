package org.goldthread.reviews.vault;

import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * A document of a review's record.
 *
 * @param collection in which it is kept
 * @param within the document through which it belongs to the review where it does not name the review itself: the
 *     request of a chronology, the chronology of a row, the report of a report's text
 */
record KeptDocument(
        String collection, BsonDocument document, @Nullable KeptDocument within) {

    private static final byte UUID_SUBTYPE = 4;

    /** The id in a field; null where none stands there. */
    @Nullable
    UUID id(String... path) {
        return id(at(path));
    }

    /** The id that a value is; null where it is none. */
    @Nullable
    static UUID id(@Nullable BsonValue value) {
        return value != null && value.isBinary() && value.asBinary().getType() == UUID_SUBTYPE
                ? value.asBinary().asUuid(UuidRepresentation.STANDARD)
                : null;
    }

    /** The text in a field, empty where there is none. */
    String text(String... path) {
        return at(path) instanceof BsonString string ? string.getValue() : "";
    }

    /** The list in a field, empty where there is none. */
    BsonArray list(String... path) {
        return at(path) instanceof BsonArray list ? list : new BsonArray();
    }

    @Nullable
    BsonValue at(String... path) {
        BsonValue value = document;
        for (String name : path) {
            value = value instanceof BsonDocument inner ? inner.get(name) : null;
        }
        return value;
    }
}
