package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.goldthread.embeddedmongo.index.Plan.Range;
import org.jspecify.annotations.Nullable;

/** Sees what one index does for one query: equality on its first fields, a range on the next, and the order asked for. */
final class Planner {

    private static final int MOST_RANGES = 1000;
    private static final int WORTH_OF_EQUALITY = 10;
    private static final int WORTH_OF_RANGE = 4;
    private static final int WORTH_OF_ORDER_FOR_A_FEW = 5;
    private static final int WORTH_OF_ORDER = 2;

    private final OrderedIndex index;
    private final IndexFields fields;
    private final Conditions conditions;
    private final @Nullable Document order;
    private final boolean limited;

    private List<Bytes> prefixes = List.of(Bytes.EMPTY);
    private int equal;
    private boolean present;
    private @Nullable Boolean backwards;

    Planner(OrderedIndex index, Conditions conditions, @Nullable Document order, boolean limited) {
        this.index = index;
        this.fields = index.fields();
        this.conditions = conditions;
        this.order = order;
        this.limited = limited;
    }

    /** The plan, or null when the index may lack matching documents. */
    @Nullable
    Plan plan() {
        takeEqualFields();
        Condition next = equal < fields.size() && usable(equal) ? conditions.on(fields.name(equal)) : null;
        boolean ranged = next != null && next.points() == null && next.ranged();
        present |= next != null && next.present();
        if (index.leavesOutAbsent() && !present) {
            return null;
        }
        List<Range> ranges = next != null && ranged
                ? prefixes.stream().map(prefix -> rangeOf(prefix, next)).toList()
                : prefixes.stream().map(Range::beginningWith).toList();
        boolean sorted = sorts();
        int worth = equal * WORTH_OF_EQUALITY
                + (ranged ? WORTH_OF_RANGE : 0)
                + (sorted ? (limited ? WORTH_OF_ORDER_FOR_A_FEW : WORTH_OF_ORDER) : 0)
                + (index.leavesOutAbsent() ? 1 : 0);
        return new Plan(index, ranges, Boolean.TRUE.equals(backwards), sorted, worth);
    }

    /** In an index with arrays, two fields of the same array need not be matched by the same element. */
    private boolean usable(int field) {
        return !(index.multikey() && fields.sharesRoot(field));
    }

    private void takeEqualFields() {
        while (equal < fields.size() && usable(equal)) {
            Condition condition = conditions.on(fields.name(equal));
            List<Object> points = condition == null ? null : condition.points();
            if (condition == null || points == null || (long) points.size() * prefixes.size() > MOST_RANGES) {
                return;
            }
            Set<Bytes> longer = new LinkedHashSet<>();
            for (Bytes prefix : prefixes) {
                for (Object point : points) {
                    longer.add(prefix.plus(directed(KeyWriter.keyOf(point), equal)));
                }
            }
            prefixes = new ArrayList<>(longer);
            present |= condition.present();
            equal++;
        }
    }

    private Bytes directed(Bytes key, int field) {
        return fields.ascending(field) ? key : key.complement();
    }

    /** Bounds are inclusive; what a strict comparison leaves out is dropped when the document is compared. */
    private Range rangeOf(Bytes prefix, Condition condition) {
        Object low = condition.low();
        Object high = condition.high();
        if (low != null && high != null && (index.multikey() || !Condition.sameType(low, high))) {
            high = null; // different elements of an array may satisfy the two
        }
        Object either = low != null ? low : Objects.requireNonNull(high);
        Bytes first = low != null ? KeyWriter.keyOf(low) : KeyWriter.typeOf(either);
        Bytes last = high != null ? KeyWriter.keyOf(high) : KeyWriter.typeOf(either);
        return fields.ascending(equal)
                ? new Range(prefix.plus(first), prefix.plus(last).after())
                : new Range(
                        prefix.plus(last.complement()),
                        prefix.plus(first.complement()).after());
    }

    private boolean sorts() {
        if (order == null || order.isEmpty() || prefixes.size() > 1 || index.multikey()) {
            return false;
        }
        int field = equal;
        for (Map.Entry<String, Object> wanted : order.entrySet()) {
            if (constant(wanted.getKey())) {
                continue;
            }
            if (!(wanted.getValue() instanceof Number direction) || !follows(field, wanted.getKey())) {
                return false;
            }
            boolean opposite = direction.intValue() > 0 != (field >= fields.size() || fields.ascending(field));
            if (backwards != null && backwards != opposite) {
                backwards = null;
                return false;
            }
            backwards = opposite;
            field++;
        }
        return true;
    }

    /** Whether all entries walked have the same value in the field. */
    private boolean constant(String name) {
        for (int field = 0; field < equal; field++) {
            if (fields.name(field).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Behind its own fields an index that is not unique is in the order of the ids. */
    private boolean follows(int field, String name) {
        if (field < fields.size()) {
            return fields.name(field).equals(name);
        }
        return field == fields.size() && !index.isUnique() && name.equals(OrderedIndex.ID);
    }
}
