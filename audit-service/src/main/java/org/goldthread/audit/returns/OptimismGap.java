package org.goldthread.audit.returns;

import org.goldthread.audit.tool.GradeScale;
import org.jspecify.annotations.Nullable;

/** How many steps better an agency graded itself than the panel did (A6); below zero it was stricter than the panel. */
public final class OptimismGap {

    private OptimismGap() {}

    /** Nothing where one of the two gave no grade, or found the standard not applicable. */
    public static @Nullable Integer of(GradeScale scale, @Nullable String self, @Nullable String panel) {
        int own = scale.step(self).orElse(-1);
        int theirs = scale.step(panel).orElse(-1);
        return own < 0 || theirs < 0 ? null : Integer.valueOf(theirs - own);
    }
}
