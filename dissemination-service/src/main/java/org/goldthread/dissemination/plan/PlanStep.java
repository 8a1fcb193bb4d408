package org.goldthread.dissemination.plan;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/** What was done to a plan, by whom and when. */
public record PlanStep(Kind kind, By.Mark by, @Nullable String words) {

    /** What was done. */
    public enum Kind {
        DRAFTED("Drafted from the routing matrix"),
        EDITED("Edited"),
        SENT("Sent for approval"),
        RETURNED("Returned"),
        APPROVED("Approved"),
        PRODUCT_STARTED("Product started");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
