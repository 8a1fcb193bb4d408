package org.goldthread.learning.known;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An activity of either service as it was registered.
 *
 * @param agencies those involved when it was registered, ids of the profile
 */
public record KnownActivity(
        @BsonId UUID id, String service, String reference, String typeId, List<String> agencies, LocalDate startedOn) {

    public KnownActivity {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }
}
