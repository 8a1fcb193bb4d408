package org.goldthread.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of law that takes effect on a day to be set by regulations (P4).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text what changes
 * @param from the day on which it takes effect here; absent until it is commenced
 * @param certainty how sure we are of the content
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record StatuteSwitch(
        String id,
        String name,
        String text,
        @Nullable LocalDate from,
        Certainty certainty,
        String basis,
        @Nullable String note)
        implements Entry {}
