package org.goldthread.learning.framework;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/** Lists as they were given, tidied: without blanks, each entry once, in the order of entry. */
public final class Given {

    private Given() {}

    /** Ids or words, stripped; absent means none. */
    public static List<String> words(@Nullable Collection<@Nullable String> given) {
        Set<String> kept = new LinkedHashSet<>();
        if (given != null) {
            for (String word : given) {
                String tidy = Text.tidy(word);
                if (tidy != null) {
                    kept.add(tidy);
                }
            }
        }
        return List.copyOf(kept);
    }

    /** A list, stored or sent; absent means none, and so does nothing among its entries. */
    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
