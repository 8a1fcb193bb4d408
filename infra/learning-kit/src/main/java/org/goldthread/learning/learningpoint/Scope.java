package org.goldthread.learning.learningpoint;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom learning is about (SOL Appendix B). */
public enum Scope {
    SINGLE_AGENCY("One agency", "What one agency should do differently"),
    MULTI_AGENCY("Several agencies together", "How agencies work with each other"),
    GOVERNANCE("Governance", "How the partnership itself is run"),
    NATIONAL("National", "For national bodies, or for the whole country");

    private final String words;
    private final String hint;

    Scope(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    /** As the contract says it: {@code multi-agency}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }

    public static Optional<Scope> of(@Nullable String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
