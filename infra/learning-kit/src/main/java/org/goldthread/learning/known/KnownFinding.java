package org.goldthread.learning.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An agreed finding of either service, in its public wording.
 *
 * @param service {@code reviews} or {@code audits}: whose pages show it
 * @param nature {@code strength} or {@code improvement}
 * @param repeats earlier findings that it repeats
 * @param terms the words by which it is found again
 */
public record KnownFinding(
        @BsonId UUID id,
        String service,
        UUID activity,
        String reference,
        String typeId,
        String title,
        String statement,
        String nature,
        @Nullable String priority,
        List<String> themes,
        List<UUID> repeats,
        LocalDate agreedOn,
        List<String> terms) {

    public KnownFinding {
        themes = themes == null ? List.of() : List.copyOf(themes);
        repeats = repeats == null ? List.of() : List.copyOf(repeats);
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    /** The address of its page. */
    public String path() {
        return "/" + service + "/findings/" + id;
    }

    Set<String> words() {
        return Set.copyOf(terms);
    }
}
