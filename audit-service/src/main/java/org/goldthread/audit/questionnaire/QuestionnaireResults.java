package org.goldthread.audit.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.goldthread.audit.suppression.Suppression;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;

/**
 * What practitioners answered, as far as it may be shown.
 *
 * @param answers how many there are; the number itself is always told
 * @param shown whether no more answers come and there are enough for any result
 */
public record QuestionnaireResults(int answers, int minimum, boolean shown, List<Line> lines, List<Words> texts) {

    /**
     * The answers to one question.
     *
     * @param counts by answer, in the scale's order
     * @param byAgency the agencies that may be shown, the same counts
     * @param byRole the role groups that may be shown
     * @param hidden how many agencies and role groups with answers are hidden
     */
    public record Line(
            String question,
            String text,
            List<Count> counts,
            int answered,
            Map<String, List<Integer>> byAgency,
            Map<String, List<Integer>> byRole,
            int hidden) {}

    /** How many gave an answer. */
    public record Count(String value, String words, int number) {}

    /** What was written to one question, in no order that tells anything. */
    public record Words(String question, String text, List<String> written) {}

    public QuestionnaireResults {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /** Of one that is not over: nothing but how many answered. */
    static QuestionnaireResults counted(long answers, int minimum) {
        return new QuestionnaireResults(Math.toIntExact(answers), minimum, false, List.of(), List.of());
    }

    static QuestionnaireResults of(ToolContent tool, List<Response> all, int minimum) {
        if (all.size() < minimum) {
            return counted(all.size(), minimum);
        }
        List<Line> lines = new ArrayList<>();
        List<Words> texts = new ArrayList<>();
        for (Question question : tool.questions()) {
            List<Response> answered = all.stream()
                    .filter(response -> response.to(question.id()).isPresent())
                    .toList();
            if (answered.size() >= minimum && question.type().free()) {
                texts.add(new Words(
                        question.id(),
                        question.text(),
                        answered.stream()
                                .map(response -> response.to(question.id()).orElseThrow())
                                .sorted()
                                .toList()));
            } else if (answered.size() >= minimum && counted(question.type())) {
                lines.add(line(question, tool.scale(), answered, minimum));
            }
        }
        return new QuestionnaireResults(all.size(), minimum, true, lines, texts);
    }

    private static boolean counted(AnswerType type) {
        return type == AnswerType.GRADE || type == AnswerType.YES_NO_PARTLY || type == AnswerType.CHOICE;
    }

    private static Line line(Question question, GradeScale scale, List<Response> answered, int minimum) {
        Map<String, String> values = values(question, scale);
        List<Integer> totals = counts(values, question.id(), answered);
        List<Count> counts = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, String> value : values.entrySet()) {
            counts.add(new Count(value.getKey(), value.getValue(), totals.get(at++)));
        }
        Map<String, List<Response>> agencies = grouped(answered, Response::agency);
        Map<String, List<Response>> roles = grouped(answered, Response::roleGroup);
        Map<String, List<Integer>> byAgency = shown(agencies, values, question.id(), minimum);
        Map<String, List<Integer>> byRole = shown(roles, values, question.id(), minimum);
        return new Line(
                question.id(),
                question.text(),
                counts,
                answered.size(),
                byAgency,
                byRole,
                agencies.size() - byAgency.size() + roles.size() - byRole.size());
    }

    private static Map<String, List<Response>> grouped(List<Response> answered, Function<Response, String> by) {
        Map<String, List<Response>> groups = new TreeMap<>();
        answered.forEach(response -> groups.computeIfAbsent(by.apply(response), any -> new ArrayList<>())
                .add(response));
        return groups;
    }

    private static Map<String, List<Integer>> shown(
            Map<String, List<Response>> groups, Map<String, String> values, String question, int minimum) {
        Map<String, Integer> sizes = new TreeMap<>();
        groups.forEach((group, responses) -> sizes.put(group, responses.size()));
        Set<String> shown = Suppression.shown(sizes, minimum);
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        groups.forEach((group, responses) -> {
            if (shown.contains(group)) {
                counts.put(group, counts(values, question, responses));
            }
        });
        return counts;
    }

    private static List<Integer> counts(Map<String, String> values, String question, List<Response> responses) {
        return values.keySet().stream()
                .map(value -> (int) responses.stream()
                        .filter(response ->
                                response.to(question).filter(value::equals).isPresent())
                        .count())
                .toList();
    }

    /** The answers that there are, with their words, in order. */
    private static Map<String, String> values(Question question, GradeScale scale) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (question.type()) {
            case GRADE -> scale.steps().forEach(step -> values.put(step.id(), step.name()));
            case YES_NO_PARTLY -> {
                values.put("yes", "Yes");
                values.put("partly", "Partly");
                values.put("no", "No");
            }
            default -> question.choices().forEach(choice -> values.put(choice, choice));
        }
        if (question.notApplicable()) {
            values.put(GradeScale.NOT_APPLICABLE, "Not applicable");
        }
        return values;
    }
}
