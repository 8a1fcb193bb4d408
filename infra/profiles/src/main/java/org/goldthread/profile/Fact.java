package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of fact that criteria are tested on (R3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param question the question as it is put to the person who records the facts
 * @param answers the possible answers. Concern has three: yes, unclear, none
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Fact(
        String id,
        String name,
        String question,
        List<String> answers,
        String basis,
        @Nullable String note) implements Entry {
    public Fact {
        answers = List.copyOf(answers);
    }
}
