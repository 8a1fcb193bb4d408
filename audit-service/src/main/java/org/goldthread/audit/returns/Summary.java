package org.goldthread.audit.returns;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A return in short, kept beside its answers, so that lists and the heat map of hundreds of agencies read no answers.
 *
 * @param asked number of questions that are asked
 * @param missing number of things to do before it can be submitted
 */
public record Summary(Integer asked, Integer answered, Integer missing, List<Line> standards) {

    /**
     * One standard.
     *
     * @param self the agency's own grade; nothing while it gave none
     */
    public record Line(String standard, @Nullable String self) {}

    public Summary {
        standards = Given.list(standards);
    }

    static Summary of(ToolContent tool, List<Answer> answers, List<EvidenceFile> evidence) {
        Completeness completeness = Completeness.of(tool, answers, evidence);
        return new Summary(
                completeness.asked().size(),
                completeness.answered().size(),
                completeness.missing().size(),
                tool.standards().stream()
                        .map(standard -> new Line(standard.id(), StandardGrade.of(standard, tool.scale(), answers)))
                        .toList());
    }

    /** The agency's own grade for a standard. */
    public Optional<String> self(String standard) {
        return standards.stream()
                .filter(line -> line.standard().equals(standard))
                .flatMap(line -> Optional.ofNullable(line.self()).stream())
                .findFirst();
    }
}
