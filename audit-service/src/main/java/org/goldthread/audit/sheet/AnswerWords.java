package org.goldthread.audit.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.jspecify.annotations.Nullable;

/** Answers as people read and type them in a spreadsheet. */
final class AnswerWords {

    private static final String NOT_APPLICABLE = "Not applicable";
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private AnswerWords() {}

    /** An answer and the words that offer it. */
    private record Offer(String value, String words) {}

    private static List<Offer> offers(Question question, GradeScale scale) {
        List<Offer> offers = new ArrayList<>();
        switch (question.type()) {
            case GRADE -> {
                boolean distinct = scale.steps().stream()
                                .map(step -> step.name())
                                .distinct()
                                .count()
                        == scale.steps().size();
                scale.steps().forEach(step -> offers.add(new Offer(step.id(), distinct ? step.name() : step.id())));
            }
            case YES_NO_PARTLY ->
                Question.YES_PARTLY_NO.forEach(word -> offers.add(
                        new Offer(word, word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1))));
            case CHOICE -> question.choices().forEach(choice -> offers.add(new Offer(choice, choice)));
            case NUMBER, DATE, TEXT, EVIDENCE -> {}
        }
        if (question.notApplicable()) {
            offers.add(new Offer(GradeScale.NOT_APPLICABLE, NOT_APPLICABLE));
        }
        return offers;
    }

    /** What may be answered; empty where it is typed freely. */
    static List<String> allowed(Question question, GradeScale scale) {
        return offers(question, scale).stream().map(Offer::words).toList();
    }

    /** What the sheet says about how to answer. */
    static String how(Question question, GradeScale scale) {
        String type = switch (question.type()) {
            case DATE -> "A date, such as 2026-12-03 or 3/12/2026";
            case NUMBER -> "A number, such as 85";
            default -> question.type().words();
        };
        return type + (question.required() ? "" : ", optional") + (question.evidence() ? ", with evidence" : "");
    }

    /** A stored answer in words. */
    static String write(Question question, GradeScale scale, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return offers(question, scale).stream()
                .filter(offer -> offer.value().equals(value))
                .map(Offer::words)
                .findFirst()
                .orElse(value);
    }

    /**
     * The answer that these words stand for; the words themselves where they stand for none, to be refused by the
     * question.
     *
     * @param now the stored answer, which its own words always stand for
     */
    static @Nullable String read(Question question, GradeScale scale, String cell, @Nullable String now) {
        String words = cell.strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.equals(write(question, scale, now).strip())) {
            return now;
        }
        Optional<Offer> offered = offers(question, scale).stream()
                .filter(offer ->
                        offer.words().equalsIgnoreCase(words) || offer.value().equalsIgnoreCase(words))
                .findFirst();
        if (offered.isPresent()) {
            return offered.get().value();
        }
        return question.type() == AnswerType.DATE ? date(words) : words;
    }

    private static String date(String words) {
        try {
            return LocalDate.parse(words, ENGLISH).toString();
        } catch (DateTimeParseException other) {
            return words;
        }
    }
}
