package org.goldthread.dissemination.cascade.web;

import org.goldthread.dissemination.cascade.CascadeState;
import org.goldthread.pages.component.Tag;

/** A cascade's state as a tag in words. */
public final class CascadeTags {

    private CascadeTags() {}

    public static Tag of(CascadeState state) {
        return switch (state) {
            case REQUESTED -> Tag.waiting(state.words());
            case ACKNOWLEDGED -> Tag.inProgress(state.words());
            case REPORTED -> Tag.done(state.words());
        };
    }
}
