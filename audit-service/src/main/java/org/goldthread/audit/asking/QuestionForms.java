package org.goldthread.audit.asking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.pages.EnteredDate;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.jspecify.annotations.Nullable;

/** Between answers and the fields {@code q.<question>.value}, {@code .explanation}, {@code .evidence}. */
public final class QuestionForms {

    private static final String UNREADABLE = "unreadable";

    private QuestionForms() {}

    /**
     * A question on the page.
     *
     * @param choices none where it is answered freely
     * @param answer the stored answer in words
     */
    public record QuestionView(Question question, String prefix, List<Choice> choices, String answer, AnswerText text) {

        /** How its field is drawn: {@code choice}, {@code text}, {@code number} or {@code date}. */
        public String kind() {
            return switch (question.type()) {
                case GRADE, YES_NO_PARTLY, CHOICE -> "choice";
                case TEXT, EVIDENCE -> "text";
                case NUMBER -> "number";
                case DATE -> "date";
            };
        }
    }

    public static QuestionView view(Question question, GradeScale scale, Optional<Answer> answer) {
        AnswerText text = answer.map(Answer::text).orElse(AnswerText.NONE);
        return new QuestionView(
                question,
                "q." + question.id() + ".",
                choices(question, scale),
                words(question, scale, text.value()),
                text);
    }

    public static AnswerText read(Form form, Question question) {
        String at = "q." + question.id() + ".";
        return new AnswerText(value(form, question), form.text(at + "explanation"), form.text(at + "evidence"));
    }

    private static @Nullable String value(Form form, Question question) {
        String name = "q." + question.id() + ".value";
        if (question.type() != AnswerType.DATE) {
            return form.text(name);
        }
        EnteredDate date = form.date(name);
        return date.date().map(Object::toString).orElse(date instanceof EnteredDate.Absent ? null : UNREADABLE);
    }

    public static Form showing(Form form, Question question, Optional<Answer> answer) {
        AnswerText text = answer.map(Answer::text).orElse(AnswerText.NONE);
        String at = "q." + question.id() + ".";
        return form.showing(at + "value", question.type() == AnswerType.DATE ? date(text.value()) : text.value())
                .showing(at + "explanation", text.explanation())
                .showing(at + "evidence", text.evidence());
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static List<Choice> choices(Question question, GradeScale scale) {
        List<Choice> choices = new ArrayList<>();
        switch (question.type()) {
            case GRADE -> choices.addAll(grades(scale));
            case YES_NO_PARTLY -> Question.YES_PARTLY_NO.forEach(word -> choices.add(Choice.of(word, capital(word))));
            case CHOICE -> question.choices().forEach(word -> choices.add(Choice.of(word, word)));
            default -> {
                return List.of();
            }
        }
        if (question.notApplicable()) {
            choices.add(Choice.of(GradeScale.NOT_APPLICABLE, "Not applicable").hint("Explain why"));
        }
        return choices;
    }

    public static List<Choice> grades(GradeScale scale) {
        return scale.steps().stream()
                .map(step -> Choice.of(step.id(), step.name()))
                .toList();
    }

    public static String words(Question question, GradeScale scale, @Nullable String value) {
        if (value == null) {
            return "Not answered";
        }
        if (GradeScale.NOT_APPLICABLE.equals(value)) {
            return "Not applicable";
        }
        return switch (question.type()) {
            case GRADE -> scale.words(value);
            case YES_NO_PARTLY -> capital(value);
            case DATE -> {
                LocalDate day = date(value);
                yield day == null ? value : PageWords.date(day);
            }
            default -> value;
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1);
    }
}
