package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A measure of the scorecard (M5).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param question how much did we do, how well did we do it, what difference did it make
 * @param aims the aims that it is evidence for
 * @param text how it is counted
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Measure(
        String id,
        String name,
        Question question,
        List<String> aims,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public Measure {
        aims = List.copyOf(aims);
    }

    /** The three questions of the scorecard (SOL 1.1.3). */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Question implements Worded {
        HOW_MUCH,
        HOW_WELL,
        WHAT_DIFFERENCE
    }
}
