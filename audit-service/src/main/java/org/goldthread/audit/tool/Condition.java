package org.goldthread.audit.tool;

import java.util.List;
import org.goldthread.learning.framework.Given;

/**
 * A question is asked only if an earlier one was answered with one of these.
 *
 * @param question the earlier question's id
 * @param oneOf answers: ids of grades or choices, {@code yes}, {@code partly}, {@code no}
 */
public record Condition(String question, List<String> oneOf) {

    public Condition {
        oneOf = Given.list(oneOf);
    }
}
