package org.goldthread.reviews.outside.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A file of judgements that was read and not taken in yet.
 *
 * @param by the account that sent it; nobody else takes it in
 * @param rows how many rows it has, of all areas
 * @param problem why nothing could be read
 */
public record InspectionImport(
        @BsonId UUID id,
        String by,
        Instant at,
        String fileName,
        Integer rows,
        List<Judgements> found,
        List<Refused> refused,
        @Nullable String problem) {

    /** A row of this area that cannot be taken. */
    public record Refused(Long row, String sentence) {}

    public InspectionImport {
        found = found == null ? List.of() : List.copyOf(found);
        refused = refused == null ? List.of() : List.copyOf(refused);
    }
}
