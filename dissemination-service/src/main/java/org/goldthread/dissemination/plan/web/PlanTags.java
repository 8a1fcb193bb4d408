package org.goldthread.dissemination.plan.web;

import org.goldthread.dissemination.plan.PlanState;
import org.goldthread.pages.component.Tag;

/** A plan's state as a tag in words. */
final class PlanTags {

    private PlanTags() {}

    static Tag of(PlanState state) {
        return switch (state) {
            case DRAFTED -> Tag.inProgress(state.words());
            case SENT -> Tag.waiting(state.words());
            case RETURNED -> Tag.soon(state.words());
            case APPROVED -> Tag.done(state.words());
        };
    }
}
