package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of the framework, column by column (SOL App. B and C).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param usedBy the group that works with it
 * @param columns its columns, in order
 * @param rows its fixed rows, in order; empty where rows are free
 * @param examples examples of activities that the form prints
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record FormTemplate(
        String id,
        String name,
        @Nullable String usedBy,
        List<Column> columns,
        List<String> rows,
        List<String> examples,
        String basis,
        @Nullable String note)
        implements Entry {
    public FormTemplate {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        examples = List.copyOf(examples);
    }
}
