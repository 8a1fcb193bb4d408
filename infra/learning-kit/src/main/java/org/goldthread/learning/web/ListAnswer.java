package org.goldthread.learning.web;

import java.util.List;
import java.util.function.Function;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next pass it as {@code cursor} to get the following part; null at the end
 */
public record ListAnswer<T>(List<T> items, @Nullable String next) {

    public static <A, T> ListAnswer<T> of(Page<Stored<A>> page, Function<A, T> view) {
        return new ListAnswer<>(
                page.items().stream().map(stored -> view.apply(stored.value())).toList(), page.next());
    }
}
