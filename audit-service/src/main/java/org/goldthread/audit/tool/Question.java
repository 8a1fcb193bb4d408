package org.goldthread.audit.tool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * One question of a standard.
 *
 * @param id stable over the tool's versions, so that last year's answer can stand beside this year's
 * @param required the return cannot be submitted without it
 * @param evidence whether evidence has to be named beside the answer
 * @param notApplicable whether "not applicable" may be answered, with the reason
 * @param choices what a {@link AnswerType#CHOICE} offers
 * @param onlyIf nothing where it is always asked
 * @param weight of its grade in the standard's grade, from 1; 1 where the tool does not say
 */
public record Question(
        String id,
        String text,
        @Nullable String guidance,
        AnswerType type,
        Boolean required,
        Boolean evidence,
        Boolean notApplicable,
        List<String> choices,
        @Nullable Condition onlyIf,
        Integer weight) {

    public static final List<String> YES_PARTLY_NO = List.of("yes", "partly", "no");
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    public Question {
        required = Boolean.TRUE.equals(required);
        evidence = Boolean.TRUE.equals(evidence);
        notApplicable = Boolean.TRUE.equals(notApplicable);
        choices = Given.list(choices);
        weight = orOne(weight);
    }

    private static Integer orOne(@Nullable Integer given) {
        return given == null ? 1 : given;
    }

    /** Whether this may be answered; what is typed freely is looked at elsewhere. */
    public boolean takes(String value, GradeScale scale) {
        if (GradeScale.NOT_APPLICABLE.equals(value)) {
            return notApplicable;
        }
        return switch (type) {
            case GRADE -> scale.step(value).isPresent();
            case YES_NO_PARTLY -> YES_PARTLY_NO.contains(value);
            case CHOICE -> choices.contains(value);
            case NUMBER -> value.matches("\\d{1,12}(\\.\\d{1,6})?");
            case DATE -> isDate(value);
            case TEXT, EVIDENCE -> true;
        };
    }

    /** An answer in words. */
    public String words(String value, GradeScale scale) {
        if (GradeScale.NOT_APPLICABLE.equals(value)) {
            return "Not applicable";
        }
        return switch (type) {
            case GRADE -> scale.words(value);
            case YES_NO_PARTLY -> value.substring(0, 1).toUpperCase(java.util.Locale.UK) + value.substring(1);
            default -> value;
        };
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return FIRST_YEAR <= year && year <= LAST_YEAR;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
