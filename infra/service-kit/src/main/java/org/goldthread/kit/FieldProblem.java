package org.goldthread.kit;

/**
 * One thing wrong with one field of what was sent.
 *
 * @param field the field's name as it was sent ({@code agencies}, {@code dueOn}); empty when it is about the whole form
 * @param code stable, kebab-case, for programs ({@code required}, {@code unknown-agency})
 * @param sentence for people: what is wrong and what to do
 */
public record FieldProblem(String field, String code, String sentence) {}
