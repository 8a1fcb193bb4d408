package org.goldthread.learning.web;

import org.goldthread.learning.framework.Stage;
import org.goldthread.pages.component.Tag;

/** How pages say how far something has come. */
public final class StageWords {

    private StageWords() {}

    public static Tag tag(Stage stage) {
        return switch (stage) {
            case DRAFT -> Tag.waiting("Draft");
            case AGREED -> Tag.done("Agreed");
        };
    }
}
