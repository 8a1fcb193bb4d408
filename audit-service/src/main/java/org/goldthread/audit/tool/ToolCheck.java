package org.goldthread.audit.tool;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.goldthread.kit.Problems;
import org.jspecify.annotations.Nullable;

/** Whether a tool's document holds together. Fields are named by their place: {@code sections[0].standards[1].name}. */
final class ToolCheck {

    static final int MOST_QUESTIONS = 300;
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_STEPS = 10;
    private static final int MOST_CHOICES = 30;
    private static final int MOST_TYPES = 20;
    private static final int NAME = 200;
    private static final int PROSE = 4000;
    private static final int HEAVIEST = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Problems problems = new Problems();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> standards = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    private ToolCheck() {}

    static Problems of(ToolContent content, List<String> knownAuditTypes) {
        ToolCheck check = new ToolCheck();
        check.head(content, knownAuditTypes);
        for (int i = 0; i < content.sections().size(); i++) {
            check.section("sections[" + i + "]", content.sections().get(i), content);
        }
        return check.problems;
    }

    private void head(ToolContent content, List<String> knownAuditTypes) {
        id("tool", content.tool(), new HashSet<>());
        problems.text("name", content.name(), NAME, "the name of the tool");
        problems.some("auditTypes", content.auditTypes(), "Select at least one type of audit that the tool is for");
        problems.when(
                content.auditTypes().size() > MOST_TYPES, "auditTypes", "too-many", "There are too many audit types");
        content.auditTypes()
                .forEach(type -> problems.when(
                        !knownAuditTypes.contains(type),
                        "auditTypes",
                        "unknown-type",
                        "'" + shown(type) + "' is not an audit type of this partnership’s framework"));
        problems.text("basis", content.basis(), NAME, "where the tool comes from, or the word default");
        scale(content.scale());
        problems.when(content.sections().size() > MOST_SECTIONS, "sections", "too-many", "There are too many sections");
        problems.when(
                content.questions().size() > MOST_QUESTIONS,
                "sections",
                "too-many",
                "A tool may have at most " + MOST_QUESTIONS + " questions");
    }

    private void scale(@Nullable GradeScale scale) {
        if (scale == null) {
            problems.add("scale", "required", "Give the scale that grades come from");
            return;
        }
        id("scale.id", scale.id(), new HashSet<>());
        problems.text("scale.name", scale.name(), NAME, "the name of the scale");
        problems.when(
                scale.steps().size() < 2 || scale.steps().size() > MOST_STEPS,
                "scale.steps",
                "number-of-steps",
                "A scale has 2 to " + MOST_STEPS + " grades, best first");
        Set<String> seen = new HashSet<>(Set.of(GradeScale.NOT_APPLICABLE));
        for (int i = 0; i < scale.steps().size(); i++) {
            id("scale.steps[" + i + "].id", scale.steps().get(i).id(), seen);
            problems.text("scale.steps[" + i + "].name", scale.steps().get(i).name(), NAME, "the name of the grade");
        }
    }

    private void section(String at, ToolSection section, ToolContent content) {
        id(at + ".id", section.id(), sections);
        problems.text(at + ".title", section.title(), NAME, "the title of the section");
        problems.optionalText(at + ".text", section.text(), PROSE, "the section’s introduction");
        for (int i = 0; i < section.standards().size(); i++) {
            standard(at + ".standards[" + i + "]", section.standards().get(i), content);
        }
    }

    private void standard(String at, ToolStandard standard, ToolContent content) {
        id(at + ".id", standard.id(), standards);
        problems.text(at + ".name", standard.name(), NAME, "the name of the standard");
        problems.optionalText(at + ".text", standard.text(), PROSE, "the text of the standard");
        problems.text(at + ".basis", standard.basis(), NAME, "where the standard comes from, or the word default");
        for (int i = 0; i < standard.questions().size(); i++) {
            question(at + ".questions[" + i + "]", standard.questions().get(i), content);
        }
    }

    private void question(String at, Question question, ToolContent content) {
        condition(at, question.onlyIf(), content);
        id(at + ".id", question.id(), questions);
        problems.text(at + ".text", question.text(), PROSE, "the question");
        problems.optionalText(at + ".guidance", question.guidance(), PROSE, "the guidance");
        problems.present(at + ".type", question.type(), "Say how the question is answered");
        problems.when(
                question.weight() < 1 || question.weight() > HEAVIEST,
                at + ".weight",
                "out-of-range",
                "The weight must be a whole number from 1 to " + HEAVIEST);
        boolean choice = question.type() == AnswerType.CHOICE;
        problems.when(
                choice && question.choices().size() < 2, at + ".choices", "required", "Give at least two choices");
        problems.when(
                !choice && !question.choices().isEmpty(),
                at + ".choices",
                "not-a-choice",
                "Only a question answered by one of a list has choices");
        problems.when(
                question.choices().size() > MOST_CHOICES
                        || new HashSet<>(question.choices()).size()
                                < question.choices().size(),
                at + ".choices",
                "choices",
                "Give at most " + MOST_CHOICES + " choices, each once");
        question.choices().forEach(each -> problems.text(at + ".choices", each, NAME, "the words of each choice"));
    }

    /** The question that it depends on comes earlier, so that conditions never go round in circles. */
    private void condition(String at, @Nullable Condition condition, ToolContent content) {
        if (condition == null) {
            return;
        }
        if (!questions.contains(String.valueOf(condition.question()))) {
            problems.add(at + ".onlyIf", "not-earlier", "'" + shown(condition.question()) + "' is no earlier question");
            return;
        }
        Question earlier = content.question(condition.question()).orElseThrow();
        problems.some(at + ".onlyIf", condition.oneOf(), "Say which answers make the question be asked");
        condition
                .oneOf()
                .forEach(value -> problems.when(
                        earlier.type() != null
                                && (earlier.type().free()
                                        || content.scale() == null
                                        || !earlier.takes(value, content.scale())),
                        at + ".onlyIf",
                        "no-answer",
                        "'" + shown(value) + "' is not an answer that '" + earlier.id() + "' can have"));
    }

    private void id(String at, @Nullable String id, Set<String> seen) {
        if (id == null || id.length() > 80 || !ID.matcher(id).matches()) {
            problems.add(at, "not-an-id", "An id has lower-case letters, digits and single hyphens, at most 80");
        } else if (!seen.add(id)) {
            problems.add(at, "twice", "'" + id + "' stands here twice");
        }
    }

    private static String shown(@Nullable String given) {
        String text = Objects.toString(given, "");
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
