package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A criterion for a type of review: which facts lead to it and how strongly (R3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param reviewType the type of review that it leads to
 * @param effect how strongly
 * @param editions the editions of the guidance under which it holds; empty means all
 * @param all conditions that must all hold
 * @param any conditions of which at least one must hold
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Criterion(
        String id,
        String name,
        String reviewType,
        Effect effect,
        List<String> editions,
        List<Condition> all,
        List<Condition> any,
        String basis,
        @Nullable String note)
        implements Entry {
    public Criterion {
        editions = List.copyOf(editions);
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** How strongly a criterion leads to a review. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Effect implements Worded {
        MUST_TRIGGER,
        SHOULD_CONSIDER,
        MAY_CONSIDER
    }
}
