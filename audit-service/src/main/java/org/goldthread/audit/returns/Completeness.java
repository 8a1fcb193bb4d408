package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goldthread.audit.tool.Condition;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;

/**
 * What is asked of an agency given its answers so far, and what is still missing.
 *
 * @param asked ids of the questions that are asked; a condition leaves others out
 * @param missing in the order of the tool
 */
public record Completeness(List<String> asked, List<String> answered, List<Missing> missing) {

    /** One thing to do before the return can be submitted. */
    public record Missing(String section, String question, String sentence) {}

    public Completeness {
        asked = List.copyOf(asked);
        answered = List.copyOf(answered);
        missing = List.copyOf(missing);
    }

    /** Of the whole tool. */
    public static Completeness of(ToolContent tool, Return one) {
        return of(tool, one.answers(), one.evidence());
    }

    /** Of one section; conditions look at answers in all. */
    public static Completeness of(ToolContent tool, ToolSection section, Return one) {
        return of(tool, List.of(section), one.answers(), one.evidence());
    }

    /** Of the whole tool, where no files stand beside the answers. */
    public static Completeness of(ToolContent tool, List<Answer> answers) {
        return of(tool, answers, List.of());
    }

    /** Of one section, where no files stand beside the answers. */
    public static Completeness of(ToolContent tool, ToolSection section, List<Answer> answers) {
        return of(tool, List.of(section), answers, List.of());
    }

    static Completeness of(ToolContent tool, List<Answer> answers, List<EvidenceFile> evidence) {
        return of(tool, tool.sections(), answers, evidence);
    }

    private static Completeness of(
            ToolContent tool, List<ToolSection> sections, List<Answer> answers, List<EvidenceFile> evidence) {
        Set<String> shown = new HashSet<>();
        evidence.forEach(file -> shown.add(file.question()));
        Map<String, Answer> given = new HashMap<>();
        answers.forEach(answer -> given.put(answer.question(), answer));
        Set<String> everywhere = asked(tool, given);
        List<String> asked = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (ToolSection section : sections) {
            for (Question question : section.questions()) {
                if (everywhere.contains(question.id())) {
                    Answer answer = given.get(question.id());
                    asked.add(question.id());
                    if (answer != null && answer.text().value() != null && !answer.toConfirm()) {
                        answered.add(question.id());
                    }
                    String sentence = sentence(question, answer, shown.contains(question.id()));
                    if (!sentence.isEmpty()) {
                        missing.add(new Missing(section.id(), question.id(), sentence));
                    }
                }
            }
        }
        return new Completeness(asked, answered, missing);
    }

    /** A condition looks at an earlier question, whose answer counts only if it is asked itself. */
    private static Set<String> asked(ToolContent tool, Map<String, Answer> given) {
        Set<String> asked = new HashSet<>();
        for (Question question : tool.questions()) {
            Condition condition = question.onlyIf();
            Answer earlier = condition == null ? null : given.get(condition.question());
            boolean holds = condition == null
                    || (earlier != null
                            && asked.contains(condition.question())
                            && earlier.text().value() != null
                            && condition.oneOf().contains(earlier.text().value()));
            if (holds) {
                asked.add(question.id());
            }
        }
        return asked;
    }

    private static String sentence(
            Question question, @org.jspecify.annotations.Nullable Answer answer, boolean fileAttached) {
        if (answer == null || answer.text().value() == null) {
            return question.required() ? "Answer “" + question.text() + "”" : "";
        }
        if (answer.toConfirm()) {
            return "Say whether last time’s answer is still right to “" + question.text() + "”";
        }
        if (GradeScale.NOT_APPLICABLE.equals(answer.text().value())) {
            return answer.text().explanation() == null
                    ? "Explain why this does not apply: “" + question.text() + "”"
                    : "";
        }
        return question.evidence() && answer.text().evidence() == null && !fileAttached
                ? "Name the evidence or attach a file for “" + question.text() + "”"
                : "";
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** "12 of 53 answered". */
    public String words() {
        return answered.size() + " of " + asked.size() + " answered";
    }
}
