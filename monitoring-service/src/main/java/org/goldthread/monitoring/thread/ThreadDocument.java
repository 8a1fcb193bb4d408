package org.goldthread.monitoring.thread;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Everything that was heard about one finding: one document, the same whatever order it was heard in and however often.
 *
 * @param id the finding
 * @param version how many facts it holds; a fact is added only to the version that was read
 * @param parts by the subject that said them
 * @param summary what follows from the parts, for lists and searching
 */
public record ThreadDocument(@BsonId UUID id, Long version, Map<String, Part> parts, ThreadSummary summary) {

    public ThreadDocument {
        parts = parts == null ? Map.of() : new TreeMap<>(parts); // lists are read without the parts
    }

    static ThreadDocument empty(UUID id) {
        return new ThreadDocument(id, 0L, Map.of(), ThreadSummary.EMPTY);
    }

    boolean knows(UUID subject, Fact fact) {
        return parts.getOrDefault(subject.toString(), Part.EMPTY).knows(fact);
    }

    ThreadDocument with(UUID subject, Fact fact, Function<Map<String, Part>, ThreadSummary> summarise) {
        Map<String, Part> all = new TreeMap<>(parts);
        all.merge(subject.toString(), Part.EMPTY.with(fact), (known, one) -> known.with(fact));
        return new ThreadDocument(id, version + 1, all, summarise.apply(all));
    }
}
