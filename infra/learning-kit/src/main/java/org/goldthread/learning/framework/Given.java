package org.goldthread.learning.framework;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** A stored list; absent means none. */
    public static <T> List<T> list(@Nullable List<T> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }
}
