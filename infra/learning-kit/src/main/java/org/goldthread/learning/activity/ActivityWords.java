package org.goldthread.learning.activity;

import org.goldthread.pages.component.Tag;

/** How pages say the state of an activity. */
public final class ActivityWords {

    private ActivityWords() {}

    public static Tag state(Activity activity) {
        return switch (activity.state()) {
            case OPEN -> Tag.inProgress("Open");
            case CLOSED -> Tag.done("Closed");
        };
    }
}
