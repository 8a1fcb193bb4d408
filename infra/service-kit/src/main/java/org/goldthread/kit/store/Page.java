package org.goldthread.kit.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in the list's order.
 *
 * @param next the opaque cursor that gives the following part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most that one part may hold. */
    public static final int LARGEST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read one longer than asked, so that it is known whether more follows. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.get(size - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
