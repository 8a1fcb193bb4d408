package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * How a query's candidates are found: the ranges of one index, in one direction.
 *
 * @param index the index walked
 * @param ranges the stretches of it that hold every match
 * @param backwards whether they are walked from the end
 * @param sorted whether the candidates come in the order asked for
 * @param worth how much better than reading everything; zero or less: no better
 */
public record Plan(OrderedIndex index, List<Range> ranges, boolean backwards, boolean sorted, int worth) {

    /**
     * A stretch of an index.
     *
     * @param from the first key
     * @param to the key before which it ends
     */
    record Range(Bytes from, Bytes to) {

        static final Range ALL = new Range(Bytes.owning((byte) 1), Bytes.owning((byte) 0xFF));

        static Range beginningWith(Bytes prefix) {
            return prefix.length() == 0 ? ALL : new Range(prefix, prefix.after());
        }
    }

    /**
     * The best plan for a query, or null when all documents must be read.
     *
     * @param order the order asked for, null for none
     * @param limited whether only the first few matches are wanted
     */
    public static @Nullable Plan of(
            List<OrderedIndex> indexes, Document query, @Nullable Document order, boolean limited) {
        Conditions conditions = Conditions.of(query);
        return indexes.stream()
                .map(index -> new Planner(index, conditions, order, limited).plan())
                .filter(Objects::nonNull)
                .filter(plan -> plan.worth > 0)
                .max(Comparator.comparingInt(Plan::worth))
                .orElse(null);
    }

    /** The candidates' positions, none twice, found as they are asked for. */
    public Stream<Bytes> positions() {
        Stream<Bytes> all = ranges.stream().flatMap(range -> stream(index.positions(range.from, range.to, backwards)));
        return index.multikey() ? all.distinct() : all;
    }

    private static Stream<Bytes> stream(Iterator<Bytes> positions) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
    }
}
