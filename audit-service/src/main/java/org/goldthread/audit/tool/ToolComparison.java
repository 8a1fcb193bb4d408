package org.goldthread.audit.tool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
     * @param what the part in words: {@code Training, question 2}
     * @param before nothing where it was added
     * @param after nothing where it was removed
     */
    public record Line(
            Kind kind,
            String what,
            @Nullable String before,
            @Nullable String after) {

        /** The earlier words beside the later ones; nothing where it was added. */
        public @Nullable WordsApart was() {
            return before == null ? null : WordsApart.of(before, after == null ? before : after);
        }

        /** The later words beside the earlier ones; nothing where it was removed. */
        public @Nullable WordsApart is() {
            return after == null ? null : WordsApart.of(after, before == null ? after : before);
        }
    }

    private final ToolContent before;
    private final ToolContent after;
    private final List<Line> lines = new ArrayList<>();

    private ToolComparison(ToolContent before, ToolContent after) {
        this.before = before;
        this.after = after;
    }

    /**
     * In the order of the later version, removed ones last.
     *
     * @param typeName the name of a type of audit, by its id
     */
    public static List<Line> of(ToolContent before, ToolContent after, UnaryOperator<String> typeName) {
        ToolComparison made = new ToolComparison(before, after);
        made.line("Name of the tool", before.name(), after.name());
        made.line("Types of audit", types(before, typeName), types(after, typeName));
        made.line("Scale", words(before.scale()), words(after.scale()));
        made.sections();
        made.standards();
        made.questions();
        return List.copyOf(made.lines);
    }

    private void sections() {
        for (String id : ids(ToolContent::sections, ToolSection::id)) {
            line(
                    "Section “" + latest(content -> content.section(id)).title() + "”",
                    before.section(id).map(ToolComparison::words).orElse(null),
                    after.section(id).map(ToolComparison::words).orElse(null));
        }
    }

    private void standards() {
        for (String id : ids(ToolContent::standards, ToolStandard::id)) {
            line(
                    "Standard “" + latest(content -> content.standard(id)).name() + "”",
                    before.standard(id).map(ToolComparison::words).orElse(null),
                    after.standard(id).map(ToolComparison::words).orElse(null));
        }
    }

    private void questions() {
        for (String id : ids(ToolContent::questions, Question::id)) {
            line(
                    latest(content -> place(content, id)),
                    before.question(id).map(question -> words(question, before)).orElse(null),
                    after.question(id).map(question -> words(question, after)).orElse(null));
        }
    }

    /** "Training, question 2". */
    private static Optional<String> place(ToolContent content, String question) {
        for (ToolStandard standard : content.standards()) {
            List<String> ids = standard.questions().stream().map(Question::id).toList();
            if (ids.contains(question)) {
                return Optional.of(standard.name() + ", question " + (ids.indexOf(question) + 1));
            }
        }
        return Optional.empty();
    }

    /** Of the later version, or of the earlier one where it was removed. */
    private <T> T latest(Function<ToolContent, Optional<T>> part) {
        return part.apply(after).or(() -> part.apply(before)).orElseThrow();
    }

    private void line(String what, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            lines.add(new Line(was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED, what, was, is));
        }
    }

    private <T> Set<String> ids(Function<ToolContent, List<T>> parts, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        parts.apply(after).forEach(each -> ids.add(id.apply(each)));
        parts.apply(before).forEach(each -> ids.add(id.apply(each)));
        return ids;
    }

    private static String types(ToolContent content, UnaryOperator<String> typeName) {
        return String.join(", ", content.auditTypes().stream().map(typeName).toList());
    }

    private static String words(GradeScale scale) {
        return scale.name() + ": "
                + String.join(", ", scale.steps().stream().map(GradeStep::name).toList());
    }

    private static String words(ToolSection section) {
        return section.title() + (section.text() == null ? "" : ". " + section.text());
    }

    private static String words(ToolStandard standard) {
        return standard.name()
                + (standard.text() == null ? "" : ". " + standard.text())
                + (standard.basis().equals("default") ? "" : " (" + standard.basis() + ")");
    }

    private static String words(Question question, ToolContent content) {
        StringBuilder words = new StringBuilder(question.text());
        if (question.guidance() != null) {
            words.append(" Guidance: ").append(question.guidance());
        }
        words.append(" Answer: ").append(question.type().words());
        if (!question.choices().isEmpty()) {
            words.append(" (").append(String.join(", ", question.choices())).append(')');
        }
        words.append(question.required() ? ", required" : ", optional");
        if (question.evidence()) {
            words.append(", with evidence");
        }
        if (question.notApplicable()) {
            words.append(", or not applicable");
        }
        if (question.weight() != 1) {
            words.append(", counts ").append(question.weight()).append(" times");
        }
        words.append('.');
        if (question.onlyIf() != null) {
            words.append(" Asked only if ").append(content.onlyIf(question)).append('.');
        }
        return words.toString();
    }
}
