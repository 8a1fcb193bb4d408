package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody owes the partnership each year (R16).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param providers who owes it
 * @param to the group that receives it
 * @param every how often
 * @param statutory whether it is owed by statute rather than for scrutiny
 * @param content what it must contain
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record AnnualReport(
        String id,
        String name,
        List<String> providers,
        @Nullable String to,
        Period every,
        boolean statutory,
        List<String> content,
        String basis,
        @Nullable String note)
        implements Entry {
    public AnnualReport {
        providers = List.copyOf(providers);
        content = List.copyOf(content);
    }
}
