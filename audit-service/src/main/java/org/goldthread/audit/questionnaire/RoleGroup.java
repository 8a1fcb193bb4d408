package org.goldthread.audit.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only thing besides the agency that an answerer is asked about themselves; coarse, so that it tells nobody. */
public enum RoleGroup {
    DIRECT("I work directly with children or families"),
    MANAGES("I supervise or manage people who do"),
    OTHER("Another role, or I prefer not to say");

    private final String words;

    RoleGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RoleGroup> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(RoleGroup::word).toList();
    }
}
