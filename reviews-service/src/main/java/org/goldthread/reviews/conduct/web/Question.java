package org.goldthread.reviews.conduct.web;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.pages.EnteredDate;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Field;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param label the question in words
 * @param choices what to choose from
 * @param most characters of a long text
 * @param parts of a group
 */
public record Question(
        Kind kind,
        String name,
        String label,
        @Nullable String hint,
        List<Choice> choices,
        int most,
        List<Question> parts) {

    /** How it is answered. */
    public enum Kind {
        TEXT,
        NUMBER,
        LONG,
        RADIOS,
        CHECKBOXES,
        DROPDOWN,
        DATE,
        /** Several questions that belong together. */
        GROUP
    }

    public Question {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    public static Question text(String name, String label) {
        return new Question(Kind.TEXT, name, label, null, List.of(), 0, List.of());
    }

    public static Question number(String name, String label) {
        return new Question(Kind.NUMBER, name, label, null, List.of(), 0, List.of());
    }

    public static Question prose(String name, String label, int most) {
        return new Question(Kind.LONG, name, label, null, List.of(), most, List.of());
    }

    public static Question date(String name, String label) {
        return new Question(Kind.DATE, name, label, null, List.of(), 0, List.of());
    }

    public static Question one(String name, String label, List<Choice> choices) {
        return new Question(Kind.RADIOS, name, label, null, choices, 0, List.of());
    }

    public static Question several(String name, String label, List<Choice> choices) {
        return new Question(Kind.CHECKBOXES, name, label, null, choices, 0, List.of());
    }

    public static Question dropdown(String name, String label, List<Choice> choices) {
        return new Question(Kind.DROPDOWN, name, label, null, choices, 0, List.of());
    }

    /** Questions below one heading; what is wrong with any of them is said under the group's own name. */
    public static Question group(String name, String label, Question... parts) {
        return new Question(Kind.GROUP, name, label, null, List.of(), 0, List.of(parts));
    }

    public Question hint(String words) {
        return new Question(kind, name, label, words, choices, most, parts);
    }

    /** The question with its answer and its problem. */
    public Field in(Form form) {
        Field field = kind == Kind.DATE ? form.dateField(name) : form.field(name);
        field = field.label(label).hint(hint);
        return switch (kind) {
            case RADIOS, DROPDOWN -> field.choices(choices);
            case CHECKBOXES -> field.choices(choices).classes("govuk-checkboxes--small");
            case LONG -> field.maxCharacters(most).rows(most > 1_000 ? 6 : 3);
            case NUMBER -> field.wholeNumber().width(4);
            case TEXT, DATE, GROUP -> field;
        };
    }

    /** The answer as people read it. */
    String answer(Form form) {
        return switch (kind) {
            case DATE -> form.date(name) instanceof EnteredDate.Given given ? PageWords.date(given.day()) : "";
            case RADIOS, CHECKBOXES, DROPDOWN ->
                choices.stream()
                        .filter(choice -> form.texts(name).contains(choice.value()))
                        .map(choice -> choice.label().content().words())
                        .collect(Collectors.joining(", "));
            case TEXT, NUMBER, LONG -> form.text(name);
            case GROUP ->
                parts.stream()
                        .map(part -> part.answer(form))
                        .filter(answer -> !answer.isEmpty())
                        .collect(Collectors.joining(", "));
        };
    }
}
