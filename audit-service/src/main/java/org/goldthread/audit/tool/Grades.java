package org.goldthread.audit.tool;

import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** A grade as pages show it: always in words, and coloured. */
public final class Grades {

    private Grades() {}

    public static Tag tag(GradeScale scale, @Nullable String grade) {
        return Tag.coloured(scale.colour(grade), scale.words(grade));
    }
}
