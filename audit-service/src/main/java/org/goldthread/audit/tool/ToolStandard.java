package org.goldthread.audit.tool;

import java.util.List;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A standard that agencies are held against, with its questions.
 *
 * @param id the profile's where it is the profile's standard
 * @param basis the clause that it comes from, or {@code default}
 */
public record ToolStandard(String id, String name, @Nullable String text, String basis, List<Question> questions) {

    public ToolStandard {
        questions = Given.list(questions);
    }
}
