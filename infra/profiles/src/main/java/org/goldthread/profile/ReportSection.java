package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A section of the yearly report.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param hint what it must say
 * @param claimsImpact whether it claims impact and so needs evidence
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record ReportSection(
        String id,
        String name,
        String hint,
        boolean claimsImpact,
        String basis,
        @Nullable String note) implements Entry {}
