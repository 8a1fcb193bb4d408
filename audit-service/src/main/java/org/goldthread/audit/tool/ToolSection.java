package org.goldthread.audit.tool;

import java.util.List;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/** A page of a return: the standards that one person of an agency can usually answer. */
public record ToolSection(String id, String title, @Nullable String text, List<ToolStandard> standards) {

    public ToolSection {
        standards = Given.list(standards);
    }

    public List<Question> questions() {
        return standards.stream()
                .flatMap(standard -> standard.questions().stream())
                .toList();
    }
}
