package org.goldthread.dissemination.product;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/** What was done to a product, by whom and when. */
public record ProductStep(Kind kind, By.Mark by, @Nullable String words) {

    /** What was done. */
    public enum Kind {
        STARTED("Started"),
        WRITTEN("Text saved"),
        PUBLISHED("Published"),
        WITHDRAWN("Withdrawn");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
