package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goldthread.audit.returns.AnsweringReturn.Put;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;

/**
 * Decides on many answers at once: all of them are kept, or none, with everything that is wrong by question. They are
 * taken in the tool's order, so that an answer before decides whether the next is asked.
 */
final class ManyAnswers {

    private ManyAnswers() {}

    /**
     * Keeps them.
     *
     * @param whole whether the sender saw the whole return as it stands; an answer's own {@code seen} goes before
     */
    static Outcome<Decision<Return>> keep(
            Return before, List<Put> puts, boolean whole, ToolContent tool, By.Mark mark) {
        return Guard.unless(before.unlessOpen(), () -> {
            Map<String, Put> left = new HashMap<>();
            puts.forEach(put -> left.put(put.question(), put));
            List<FieldProblem> problems = new ArrayList<>();
            Return after = before;
            for (Question question : tool.questions()) {
                Put put = left.remove(question.id());
                if (put != null && !needless(put, after, tool)) {
                    Long seen = put.seen() == null && whole ? Long.valueOf(after.versionOf(question.id())) : put.seen();
                    Outcome<Decision<Return>> kept = after.answer(question.id(), put.text(), seen, tool, mark);
                    if (kept instanceof Outcome.Refused<Decision<Return>> refused) {
                        problems.addAll(named(question.id(), refused.why()));
                    } else {
                        after = kept.orThrow().after();
                    }
                }
            }
            problems.addAll(unknown(puts, left.keySet()));
            return problems.isEmpty()
                    ? Outcome.done(Decision.of(after))
                    : Outcome.refused(new Refusal.Invalid(problems));
        });
    }

    /** Nothing is said to a question that is not asked. */
    private static boolean needless(Put put, Return now, ToolContent tool) {
        return put.text().blank() && !Completeness.of(tool, now).asked().contains(put.question());
    }

    private static List<FieldProblem> named(String question, Refusal why) {
        String field = "answers." + question;
        return why instanceof Refusal.Invalid invalid
                ? invalid.problems().stream()
                        .map(problem ->
                                new FieldProblem(field + "." + problem.field(), problem.code(), problem.sentence()))
                        .toList()
                : List.of(new FieldProblem(field, why.code(), why.sentence()));
    }

    private static List<FieldProblem> unknown(List<Put> puts, Set<String> ids) {
        Set<String> left = new HashSet<>(ids);
        return puts.stream()
                .map(Put::question)
                .filter(left::remove)
                .map(question -> new FieldProblem(
                        "answers." + question, "unknown-question", "The round’s tool has no question of this id"))
                .toList();
    }
}
