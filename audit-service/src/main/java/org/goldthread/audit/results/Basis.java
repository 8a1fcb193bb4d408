package org.goldthread.audit.results;

import java.util.Arrays;
import org.goldthread.audit.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/** Whose grades are looked at. */
public enum Basis {
    STANDING("Panel’s grade, the agency’s own until there is one"),
    SELF("Agencies’ own grades"),
    PANEL("Panel’s grades");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String words() {
        return words;
    }

    static Basis of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst()
                .orElse(STANDING);
    }

    @Nullable
    public String grade(ReturnLine line, String standard) {
        return switch (this) {
            case STANDING -> line.standing(standard).orElse(null);
            case SELF -> line.self(standard);
            case PANEL -> line.panel(standard);
        };
    }
}
