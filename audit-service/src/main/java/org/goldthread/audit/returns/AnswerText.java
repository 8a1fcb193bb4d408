package org.goldthread.audit.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an agency writes to one question.
 *
 * @param value the answer: a grade's id, {@code yes}, a number, an ISO date, a choice, {@code not-applicable}, or text
 * @param explanation why; what lies behind a grade
 * @param evidence what shows it and where it is kept
 */
public record AnswerText(
        @Nullable String value,
        @Nullable String explanation,
        @Nullable String evidence) {

    public static final int LONGEST_VALUE = 8000;
    public static final int LONGEST = 4000;
    public static final AnswerText NONE = new AnswerText(null, null, null);

    public AnswerText {
        value = Text.tidy(value);
        explanation = Text.tidy(explanation);
        evidence = Text.tidy(evidence);
    }

    /** Whether it may be kept; what is still missing is another question. */
    Problems check(Question question, GradeScale scale) {
        Problems problems = new Problems();
        problems.optionalText("value", value, LONGEST_VALUE, "the answer");
        if (value != null && !question.takes(value, scale)) {
            problems.add("value", "not-an-answer", wrong(question));
        }
        return problems.optionalText("explanation", explanation, LONGEST, "the explanation")
                .optionalText("evidence", evidence, LONGEST, "the evidence");
    }

    private static String wrong(Question question) {
        return switch (question.type()) {
            case NUMBER -> "Enter a number of 0 or more, such as 85";
            case DATE -> "Enter a real date, such as 27 3 2026";
            default -> "Select one of the answers that the question offers";
        };
    }

    /** A short fingerprint, by which a form knows whether its person changed anything. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean blank() {
        return equals(NONE);
    }
}
