package org.goldthread.audit.tool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed from one version to another, question by question. */
public final class ToolComparison {

    /** What happened to a question, a standard or a section. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param what the part in words: {@code Question s11-training-1}
     * @param before nothing where it was added
     * @param after nothing where it was removed
     */
    public record Line(
            Kind kind,
            String what,
            @Nullable String before,
            @Nullable String after) {}

    private final List<Line> lines = new ArrayList<>();

    private ToolComparison() {}

    /** In the order of the later version, removed ones last. */
    public static List<Line> of(ToolContent before, ToolContent after) {
        ToolComparison made = new ToolComparison();
        made.line("Name of the tool", before.name(), after.name());
        made.line("Types of audit", String.join(", ", before.auditTypes()), String.join(", ", after.auditTypes()));
        made.line("Scale", words(before.scale()), words(after.scale()));
        for (String id : ids(after.sections(), before.sections(), ToolSection::id)) {
            made.line(
                    "Section " + id,
                    before.section(id).map(ToolComparison::words).orElse(null),
                    after.section(id).map(ToolComparison::words).orElse(null));
        }
        for (String id : ids(after.standards(), before.standards(), ToolStandard::id)) {
            made.line(
                    "Standard " + id,
                    before.standard(id).map(ToolComparison::words).orElse(null),
                    after.standard(id).map(ToolComparison::words).orElse(null));
        }
        for (String id : ids(after.questions(), before.questions(), Question::id)) {
            made.line(
                    "Question " + id,
                    before.question(id).map(ToolComparison::words).orElse(null),
                    after.question(id).map(ToolComparison::words).orElse(null));
        }
        return List.copyOf(made.lines);
    }

    private void line(String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            lines.add(new Line(
                    before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED, what, before, after));
        }
    }

    private static <T> Set<String> ids(List<T> first, List<T> second, java.util.function.Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        first.forEach(each -> ids.add(id.apply(each)));
        second.forEach(each -> ids.add(id.apply(each)));
        return ids;
    }

    private static String words(GradeScale scale) {
        return scale.name() + ": "
                + String.join(", ", scale.steps().stream().map(GradeStep::name).toList());
    }

    private static String words(ToolSection section) {
        return section.title() + (section.text() == null ? "" : ". " + section.text());
    }

    private static String words(ToolStandard standard) {
        return standard.name() + (standard.text() == null ? "" : ". " + standard.text()) + " (" + standard.basis()
                + ")";
    }

    private static String words(Question question) {
        StringBuilder words = new StringBuilder(question.text())
                .append(" [")
                .append(question.type().word());
        if (question.required()) {
            words.append(", required");
        }
        if (question.evidence()) {
            words.append(", evidence");
        }
        if (question.notApplicable()) {
            words.append(", not applicable allowed");
        }
        words.append(", weight ").append(question.weight()).append(']');
        if (!question.choices().isEmpty()) {
            words.append(" Choices: ").append(String.join(", ", question.choices()));
        }
        if (question.onlyIf() != null) {
            words.append(" Only if ").append(question.onlyIf().question()).append(" is ");
            words.append(String.join(" or ", question.onlyIf().oneOf()));
        }
        if (question.guidance() != null) {
            words.append(" Guidance: ").append(question.guidance());
        }
        return words.toString();
    }
}
