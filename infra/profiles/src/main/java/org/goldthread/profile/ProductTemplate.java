package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a product such as a one-minute guide (D3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param sections its sections, in order
 * @param maxWords the most words that it may have
 * @param onePage whether it must print on one side of A4
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record ProductTemplate(
        String id,
        String name,
        List<TemplateSection> sections,
        int maxWords,
        boolean onePage,
        String basis,
        @Nullable String note)
        implements Entry {
    public ProductTemplate {
        sections = List.copyOf(sections);
    }
}
