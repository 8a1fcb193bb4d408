package org.goldthread.monitoring.words;

import org.goldthread.pages.component.State;
import org.goldthread.pages.component.Tag;

/** Standings as the pages' tags. */
public final class Tags {

    private Tags() {}

    public static Tag of(Standing standing, String words) {
        return Tag.of(State.valueOf(standing.name()), words);
    }
}
