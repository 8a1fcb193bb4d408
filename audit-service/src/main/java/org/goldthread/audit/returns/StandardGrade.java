package org.goldthread.audit.returns;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolStandard;
import org.jspecify.annotations.Nullable;

/**
 * The grade that an agency gives itself for a standard: its graded answers' weighted mean step, a half going to the
 * worse grade; "not applicable" where all of them are.
 */
public final class StandardGrade {

    private StandardGrade() {}

    /** Nothing while no graded question of the standard is answered. */
    public static @Nullable String of(ToolStandard standard, GradeScale scale, List<Answer> answers) {
        long weights = 0;
        long steps = 0;
        boolean applies = true;
        for (Question question : standard.questions()) {
            Optional<String> value = question.type() == AnswerType.GRADE ? value(question, answers) : Optional.empty();
            if (value.isPresent() && GradeScale.NOT_APPLICABLE.equals(value.get())) {
                applies = false;
            }
            int step = value.flatMap(scale::step).orElse(-1);
            if (step >= 0) {
                weights += question.weight();
                steps += (long) step * question.weight();
            }
        }
        if (weights == 0) {
            return applies ? null : GradeScale.NOT_APPLICABLE;
        }
        long rounded = (2 * steps + weights) / (2 * weights);
        return scale.steps().get((int) rounded).id();
    }

    private static Optional<String> value(Question question, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question.id()))
                .map(answer -> answer.text().value())
                .filter(value -> value != null)
                .findFirst();
    }
}
