package org.goldthread.audit.returns.web;

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
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;

/** Between an answer and its fields {@code q.<question>.value}, {@code .explanation}, {@code .evidence}. */
public final class AnswerForms {

    private static final String DATE_UNREADABLE = "unreadable";

    private AnswerForms() {}

    static String field(String question, String part) {
        return "q." + question + "." + part;
    }

    static AnswerText read(Form form, Question question) {
        return new AnswerText(
                value(form, question),
                form.text(field(question.id(), "explanation")),
                form.text(field(question.id(), "evidence")));
    }

    private static @Nullable String value(Form form, Question question) {
        String name = field(question.id(), "value");
        if (question.notApplicable() && form.text(field(question.id(), "na")).equals("yes")) {
            return GradeScale.NOT_APPLICABLE;
        }
        if (question.type() != AnswerType.DATE) {
            return form.text(name);
        }
        EnteredDate date = form.date(name);
        return date.date().map(Object::toString).orElse(date instanceof EnteredDate.Absent ? null : DATE_UNREADABLE);
    }

    /** What is stored, as the form shows it; also its version and what the person was shown. */
    static Form showing(Form form, Question question, Optional<Answer> answer) {
        AnswerText text = answer.map(Answer::text).orElse(AnswerText.NONE);
        boolean na = !chooses(question) && GradeScale.NOT_APPLICABLE.equals(text.value());
        Form shown = na
                ? form.showing(field(question.id(), "na"), "yes")
                : question.type() == AnswerType.DATE
                        ? form.showing(field(question.id(), "value"), date(text.value()))
                        : form.showing(field(question.id(), "value"), text.value());
        return stamped(
                shown.showing(field(question.id(), "explanation"), text.explanation())
                        .showing(field(question.id(), "evidence"), text.evidence()),
                question,
                answer);
    }

    /** What was typed, on top of the version that stands now. */
    static Form stamped(Form form, Question question, Optional<Answer> answer) {
        return form.showing(
                        field(question.id(), "version"),
                        answer.map(Answer::version).orElse(0L))
                .showing(
                        field(question.id(), "seen"),
                        answer.map(Answer::text).orElse(AnswerText.NONE).fingerprint());
    }

    private static java.time.@Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null ? null : java.time.LocalDate.parse(iso);
        } catch (java.time.format.DateTimeParseException none) {
            return null;
        }
    }

    static boolean chooses(Question question) {
        return switch (question.type()) {
            case GRADE, YES_NO_PARTLY, CHOICE -> true;
            case NUMBER, DATE, TEXT, EVIDENCE -> false;
        };
    }

    static List<Choice> choices(Question question, GradeScale scale) {
        List<Choice> choices = new ArrayList<>();
        switch (question.type()) {
            case GRADE -> scale.steps().forEach(step -> choices.add(Choice.of(step.id(), step.name())));
            case YES_NO_PARTLY ->
                Question.YES_PARTLY_NO.forEach(word -> choices.add(
                        Choice.of(word, word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1))));
            case CHOICE -> question.choices().forEach(word -> choices.add(Choice.of(word, word)));
            default -> {}
        }
        if (question.notApplicable()) {
            choices.add(Choice.of(GradeScale.NOT_APPLICABLE, "Not applicable").hint("Explain why"));
        }
        return choices;
    }

    /** An answer's value in words. */
    public static String words(Question question, GradeScale scale, @Nullable String value) {
        if (value == null) {
            return "Not answered";
        }
        if (GradeScale.NOT_APPLICABLE.equals(value)) {
            return "Not applicable";
        }
        return switch (question.type()) {
            case GRADE -> scale.words(value);
            case YES_NO_PARTLY -> value.substring(0, 1).toUpperCase(java.util.Locale.UK) + value.substring(1);
            case DATE -> {
                java.time.LocalDate day = date(value);
                yield day == null ? value : PageWords.date(day);
            }
            default -> value;
        };
    }

    /** Yours and theirs for one question. */
    public static List<Difference> differences(
            Question question, GradeScale scale, AnswerText yours, AnswerText theirs) {
        return List.of(
                Difference.of("Answer", words(question, scale, yours.value()), words(question, scale, theirs.value())),
                Difference.of("Explanation", said(yours.explanation()), said(theirs.explanation())),
                Difference.of("Evidence", said(yours.evidence()), said(theirs.evidence())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
