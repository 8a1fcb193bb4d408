package org.goldthread.audit.tool.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Condition;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.Text;
import org.goldthread.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * Between a section and its form. A standard's fields are called {@code s.<id>.name}, a question's {@code
 * q.<id>.text}; the pressed button says the step: {@code save}, {@code add-standard}, {@code add-question:<standard>},
 * {@code remove-standard:<id>}, {@code remove-question:<id>}.
 */
final class SectionForm {

    private SectionForm() {}

    static Form of(ToolSection section) {
        Form form = Form.blank().showing("title", section.title()).showing("text", section.text());
        for (ToolStandard standard : section.standards()) {
            String s = "s." + standard.id() + ".";
            form = form.showing(s + "name", standard.name())
                    .showing(s + "text", standard.text())
                    .showing(s + "basis", standard.basis());
            for (Question question : standard.questions()) {
                form = showing(form, question);
            }
        }
        return form;
    }

    private static Form showing(Form form, Question question) {
        String q = "q." + question.id() + ".";
        List<String> demands = new ArrayList<>();
        if (question.required()) {
            demands.add("required");
        }
        if (question.evidence()) {
            demands.add("evidence");
        }
        if (question.notApplicable()) {
            demands.add("notApplicable");
        }
        Condition onlyIf = question.onlyIf();
        return form.showing(q + "text", question.text())
                .showing(q + "guidance", question.guidance())
                .showing(q + "type", question.type().word())
                .showing(q + "demands", demands)
                .showing(q + "choices", String.join("\n", question.choices()))
                .showing(q + "onlyIf", onlyIf == null ? "" : onlyIf.question())
                .showing(q + "oneOf", onlyIf == null ? "" : String.join("\n", onlyIf.oneOf()))
                .showing(q + "weight", question.weight());
    }

    /** The section as the form says it, with what the pressed button adds or removes. */
    static ToolSection section(ToolSection before, Form form, ToolContent content) {
        String step = form.text("step");
        Set<String> taken = new java.util.HashSet<>();
        content.standards().forEach(standard -> taken.add(standard.id()));
        content.questions().forEach(question -> taken.add(question.id()));
        List<ToolStandard> standards = new ArrayList<>();
        for (ToolStandard standard : before.standards()) {
            if (!step.equals("remove-standard:" + standard.id())) {
                standards.add(standard(standard, form, step, taken));
            }
        }
        if (step.equals("add-standard")) {
            standards.add(new ToolStandard(
                    free(before.id() + "-standard", taken), "New standard", null, "default", List.of()));
        }
        return new ToolSection(before.id(), form.text("title"), Text.tidy(form.text("text")), standards);
    }

    private static ToolStandard standard(ToolStandard before, Form form, String step, Set<String> taken) {
        String s = "s." + before.id() + ".";
        List<Question> questions = before.questions().stream()
                .filter(question -> !step.equals("remove-question:" + question.id()))
                .map(question -> question(question, form))
                .collect(Collectors.toCollection(ArrayList::new));
        if (step.equals("add-question:" + before.id())) {
            questions.add(new Question(
                    free(before.id() + "-question", taken),
                    "New question",
                    null,
                    AnswerType.GRADE,
                    true,
                    false,
                    false,
                    List.of(),
                    null,
                    1));
        }
        return new ToolStandard(
                before.id(),
                form.text(s + "name"),
                Text.tidy(form.text(s + "text")),
                form.text(s + "basis"),
                questions);
    }

    private static Question question(Question before, Form form) {
        String q = "q." + before.id() + ".";
        List<String> demands = form.texts(q + "demands");
        String weight = form.text(q + "weight");
        return new Question(
                before.id(),
                form.text(q + "text"),
                Text.tidy(form.text(q + "guidance")),
                AnswerType.of(form.text(q + "type")).orElse(before.type()),
                demands.contains("required"),
                demands.contains("evidence"),
                demands.contains("notApplicable"),
                lines(form.text(q + "choices")),
                condition(form.text(q + "onlyIf"), form.text(q + "oneOf")),
                weight.isEmpty() ? Integer.valueOf(1) : weight.matches("\\d{1,6}") ? Integer.valueOf(weight) : 0);
    }

    private static @Nullable Condition condition(String question, String oneOf) {
        return question.isEmpty() ? null : new Condition(question, lines(oneOf));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The first of {@code name-1}, {@code name-2} ... that is not taken. */
    static String free(String name, Set<String> taken) {
        String kept = name.length() > 70 ? name.substring(0, 70).replaceAll("-+$", "") : name;
        int number = 1;
        while (taken.contains(kept + "-" + number)) {
            number++;
        }
        return kept + "-" + number;
    }

    /** The field of this form that a place in the document stands for: {@code sections[0].standards[1].name}. */
    static String field(String place, ToolContent content) {
        java.util.regex.Matcher at = java.util.regex.Pattern.compile(
                        "sections\\[(\\d+)](?:\\.standards\\[(\\d+)])?(?:\\.questions\\[(\\d+)])?\\.(\\w+)")
                .matcher(place);
        if (!at.matches()) {
            return "";
        }
        ToolSection section = content.sections().get(Integer.parseInt(at.group(1)));
        if (at.group(2) == null) {
            return at.group(4);
        }
        ToolStandard standard = section.standards().get(Integer.parseInt(at.group(2)));
        return at.group(3) == null
                ? "s." + standard.id() + "." + at.group(4)
                : "q." + standard.questions().get(Integer.parseInt(at.group(3))).id() + "." + at.group(4);
    }

    /** What may be answered to a question, as a hint for "only if". */
    static String answers(Question question, GradeScale scale) {
        return switch (question.type()) {
            case GRADE ->
                String.join(", ", scale.steps().stream().map(step -> step.id()).toList());
            case YES_NO_PARTLY -> String.join(", ", Question.YES_PARTLY_NO);
            case CHOICE -> String.join(", ", question.choices());
            default -> "";
        };
    }
}
