package org.goldthread.pages.component;

import java.util.Objects;

/** What two people made of one thing at the same time. */
public record Difference(String what, Content yours, Content theirs) {

    public static Difference of(String what, Object yours, Object theirs) {
        return new Difference(what, Content.of(yours), Content.of(theirs));
    }

    /** Whether both are the same, so that nothing has to be decided. */
    public boolean same() {
        return Objects.equals(yours, theirs);
    }
}
