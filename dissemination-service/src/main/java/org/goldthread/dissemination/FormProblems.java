package org.goldthread.dissemination;

import org.goldthread.kit.Refusal;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;

/** A refusal as a form shows it: sentences beside the fields and in the summary, in the form's order. */
public final class FormProblems {

    private FormProblems() {}

    /** Problems of fields stand in the order of the form; any other refusal is one of the whole form. */
    public static Problems of(Refusal why, String... order) {
        if (why instanceof Refusal.Invalid invalid) {
            return new Problems(invalid.problems().stream()
                            .map(problem -> new Problem(problem.field(), problem.sentence()))
                            .toList())
                    .inOrder(order);
        }
        return Problems.of("", why.sentence());
    }
}
