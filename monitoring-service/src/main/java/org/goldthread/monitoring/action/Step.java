package org.goldthread.monitoring.action;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an action, for its history.
 *
 * @param by who (role and agency as they were) and when
 * @param text the words that came with it
 */
public record Step(Kind kind, By.Mark by, @Nullable String text) {

    /** What happened. */
    public enum Kind {
        ASSIGNED("Assigned to the agency"),
        AGREED("Agreed by the agency"),
        DECLINED("Declined by the agency"),
        DECLINE_ACCEPTED("Not implemented: the partnership accepts the decline"),
        ASKED_AGAIN("The agency is asked again"),
        UPDATED("Progress"),
        EVIDENCE("Evidence"),
        DONE("Marked as done"),
        VERIFIED("Verified by the partnership"),
        SENT_BACK("Sent back to the agency"),
        CHECK_HELD("Embedding check: the change holds"),
        CHECK_FAILED("Embedding check: the change does not hold"),
        REOPENED("Reopened"),
        EMBEDDED("Embedded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
