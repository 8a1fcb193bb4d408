package org.goldthread.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can use it. A document that matches the query satisfies it; the
 * reverse need not hold, as every candidate is compared with the whole query afterwards.
 *
 * @param points the values that the field may have; null when not limited to some
 * @param low the least value that it may have, of a type that bounds a range; null without one
 * @param high the greatest value likewise
 * @param present whether the field must be there
 */
record Condition(
        @Nullable List<Object> points,
        @Nullable Object low,
        @Nullable Object high,
        boolean present) {

    private static final Condition NONE = new Condition(null, null, null, false);

    static Condition point(@Nullable Object value) {
        return points(value == null ? nullPoint() : List.of(value));
    }

    static Condition points(Collection<?> values) {
        return new Condition(
                new ArrayList<>(values), null, null, values.stream().allMatch(value -> value != null));
    }

    private static List<Object> nullPoint() {
        List<Object> point = new ArrayList<>();
        point.add(null);
        return point;
    }

    static Condition atLeast(@Nullable Object value) {
        return KeyWriter.bounds(value) ? new Condition(null, value, null, true) : NONE;
    }

    static Condition atMost(@Nullable Object value) {
        return KeyWriter.bounds(value) ? new Condition(null, null, value, true) : NONE;
    }

    static Condition exists() {
        return new Condition(null, null, null, true);
    }

    boolean useless() {
        return !present && points == null;
    }

    boolean ranged() {
        return low != null || high != null;
    }

    /** Both conditions; where two say the same kind of thing the first is enough. */
    Condition and(Condition other) {
        return new Condition(
                points != null ? points : other.points,
                low != null ? low : other.low,
                high != null ? high : other.high,
                present || other.present);
    }

    /** One of the two: their points together, or the range that spans both; useless when there is no such thing. */
    Condition or(Condition other) {
        if (points != null && other.points != null) {
            List<Object> both = new ArrayList<>(points);
            both.addAll(other.points);
            return points(both);
        }
        Condition mine = asRange();
        Condition theirs = other.asRange();
        return new Condition(
                null, outer(mine.low, theirs.low, -1), outer(mine.high, theirs.high, 1), present && other.present);
    }

    private Condition asRange() {
        if (points == null) {
            return this;
        }
        return points.size() == 1 && KeyWriter.bounds(points.get(0))
                ? new Condition(null, points.get(0), points.get(0), true)
                : NONE;
    }

    private static @Nullable Object outer(@Nullable Object mine, @Nullable Object theirs, int sign) {
        if (mine == null || theirs == null || !sameType(mine, theirs)) {
            return null;
        }
        int order = KeyWriter.keyOf(mine).compareTo(KeyWriter.keyOf(theirs));
        return order * sign >= 0 ? mine : theirs;
    }

    static boolean sameType(Object one, Object other) {
        return KeyWriter.typeOf(one).equals(KeyWriter.typeOf(other));
    }
}
