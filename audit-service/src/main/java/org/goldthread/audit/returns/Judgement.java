package org.goldthread.audit.returns;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What the panel makes of one standard, kept apart from the agency's own grade (A6).
 *
 * @param goodPractice what others may learn from; nothing names the agency's people
 * @param challenge the agency's, if it made one
 */
public record Judgement(
        String standard,
        String grade,
        String reason,
        @Nullable String goodPractice,
        By.Mark by,
        @Nullable Challenge challenge) {

    /** The agency's objection and the panel's reply. */
    public record Challenge(
            String reason, By.Mark by, @Nullable Reply reply) {}

    /**
     * The panel's answer to a challenge.
     *
     * @param grade the same as before, or another
     */
    public record Reply(String text, String grade, By.Mark by) {}

    /** The grade that stands. */
    public String standing() {
        return challenge == null || challenge.reply() == null
                ? grade
                : challenge.reply().grade();
    }

    public boolean unanswered() {
        return challenge != null && challenge.reply() == null;
    }

    Judgement with(Challenge made) {
        return new Judgement(standard, grade, reason, goodPractice, by, made);
    }
}
