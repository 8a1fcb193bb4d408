package org.goldthread.audit.casefile;

import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.kit.Problems;

/** Whether an auditor's answer may be kept. */
final class SheetAnswers {

    private SheetAnswers() {}

    static void check(Problems problems, Question question, AnswerText text, GradeScale scale) {
        String at = "q." + question.id() + ".";
        String value = text.value();
        if (value != null && question.type().free()) {
            problems.optionalText(at + "value", value, AnswerText.LONGEST_VALUE, "the answer");
        } else if (value != null && !question.takes(value, scale)) {
            problems.add(at + "value", "not-an-answer", wrong(question.type()));
        }
        problems.optionalText(at + "explanation", text.explanation(), AnswerText.LONGEST, "the explanation")
                .optionalText(at + "evidence", text.evidence(), AnswerText.LONGEST, "the evidence");
    }

    private static String wrong(AnswerType type) {
        return switch (type) {
            case NUMBER -> "Enter a number, such as 85";
            case DATE -> "Enter a real date";
            default -> "Select one of the answers that the question offers";
        };
    }
}
