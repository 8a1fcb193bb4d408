package org.goldthread.audit.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.learning.framework.Given;

/**
 * What a version of a tool asks; also the document by which tools are exchanged: nothing is lost on the way out and in.
 *
 * @param tool the tool's id, the same for all its versions and in every installation
 * @param auditTypes the profile's audit types that it is for
 * @param basis where it comes from: clauses, or {@code default}
 */
public record ToolContent(
        String tool, String name, List<String> auditTypes, String basis, GradeScale scale, List<ToolSection> sections) {

    public ToolContent {
        auditTypes = Given.list(auditTypes);
        sections = Given.list(sections);
    }

    public List<ToolStandard> standards() {
        return sections.stream()
                .flatMap(section -> section.standards().stream())
                .toList();
    }

    /** All questions in the order in which they are asked. */
    public List<Question> questions() {
        return standards().stream()
                .flatMap(standard -> standard.questions().stream())
                .toList();
    }

    public Optional<Question> question(String id) {
        return questions().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** When a question is asked, in the words of the earlier question that it depends on; empty where it always is. */
    public String onlyIf(Question question) {
        Condition condition = question.onlyIf();
        return condition == null
                ? ""
                : question(condition.question())
                        .map(earlier -> "“" + earlier.text() + "” is answered "
                                + condition.oneOf().stream()
                                        .map(value -> earlier.words(value, scale))
                                        .collect(Collectors.joining(" or ")))
                        .orElse("");
    }

    public Optional<ToolStandard> standard(String id) {
        return standards().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<ToolSection> section(String id) {
        return sections.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The same without problems, or what is wrong with it, place by place. */
    public Outcome<ToolContent> checked(List<String> knownAuditTypes) {
        return ToolCheck.of(this, knownAuditTypes).orElse(() -> Outcome.done(this));
    }

    /** The same with one section changed. */
    public ToolContent changing(String section, UnaryOperator<ToolSection> change) {
        return with(sections.stream()
                .map(each -> each.id().equals(section) ? change.apply(each) : each)
                .toList());
    }

    public ToolContent without(String section) {
        return with(sections.stream().filter(each -> !each.id().equals(section)).toList());
    }

    /** The same with one more, empty section. */
    public ToolContent adding(String id, String title) {
        List<ToolSection> more = new ArrayList<>(sections);
        more.add(new ToolSection(id, title, null, List.of()));
        return with(more);
    }

    public ToolContent with(List<ToolSection> others) {
        return new ToolContent(tool, name, auditTypes, basis, scale, others);
    }
}
