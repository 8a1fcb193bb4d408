package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;

/**
 * Decides on answers from elsewhere: they fill what is not answered here, and each has to be confirmed. What somebody
 * answered here stays.
 */
public final class BringingIn {

    private BringingIn() {}

    /**
     * What became of answers from elsewhere, by question id.
     *
     * @param taken to be confirmed
     * @param kept answered here already
     * @param unfit asked here, but not answered like that
     * @param unknown not asked here
     * @param local asked here, but not there
     */
    public record Report(
            List<String> taken, List<String> kept, List<String> unfit, List<String> unknown, List<String> local) {}

    /** The return with what fits, and what became of the rest. */
    public record Brought(Decision<Return> decision, Report report) {}

    /**
     * Brings answers in.
     *
     * @param from what they come from, as the page says beside each
     */
    public static Outcome<Brought> in(
            Return one, Map<String, AnswerText> given, String from, ToolContent tool, By.Mark by) {
        return Guard.unless(one.unlessOpen(), () -> {
            List<String> taken = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            List<String> unfit = new ArrayList<>();
            List<String> local = new ArrayList<>();
            List<Answer> all = new ArrayList<>(one.answers());
            for (Question question : tool.questions()) {
                AnswerText text = given.get(question.id());
                Optional<Answer> here = one.answer(question.id());
                if (text == null || text.value() == null) {
                    local.add(question.id());
                } else if (here.isPresent() && !here.get().toConfirm()) {
                    kept.add(question.id());
                } else if (!text.check(question, tool.scale()).isEmpty()) {
                    unfit.add(question.id());
                } else {
                    here.ifPresent(all::remove);
                    all.add(new Answer(question.id(), text, one.versionOf(question.id()) + 1, by, from));
                    taken.add(question.id());
                }
            }
            List<String> unknown = given.keySet().stream()
                    .filter(id -> tool.question(id).isEmpty())
                    .sorted()
                    .toList();
            return Outcome.done(new Brought(
                    Decision.of(one.holding(all, one.evidence(), tool)),
                    new Report(taken, kept, unfit, unknown, local)));
        });
    }
}
