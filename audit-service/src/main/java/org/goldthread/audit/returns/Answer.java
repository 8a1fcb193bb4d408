package org.goldthread.audit.returns;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * An agency's answer to one question. It has a version of its own, so that colleagues who work on different questions
 * never stand in each other's way.
 *
 * @param version counts from 1 with each change
 * @param copiedFrom the reference of the round that it was taken over from, until somebody confirms or changes it
 */
public record Answer(
        String question,
        AnswerText text,
        Long version,
        By.Mark by,
        @Nullable String copiedFrom) {

    public boolean toConfirm() {
        return copiedFrom != null;
    }
}
