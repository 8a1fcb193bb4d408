package org.goldthread.reviews.report;

import java.util.Locale;
import java.util.Optional;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * One person's word that a version should be published; a second person's word releases it.
 *
 * @param version that was looked at
 * @param reason why only the improvements are published, or why a report that normally is not published is
 */
public record Proposal(Kind kind, Integer version, @Nullable String reason, By.Mark by) {

    /** What is published. */
    public enum Kind {
        REPORT("The report"),
        IMPROVEMENTS("The improvements, instead of the report");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(@Nullable String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
