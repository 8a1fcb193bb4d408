package org.goldthread.audit.returns;

import java.util.List;
import org.goldthread.audit.returns.AnsweringReturn.Put;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An agency's system sends many answers in one request: all are kept, or none (A4). */
@Service
public class SendingAnswers {

    private final Returns returns;
    private final ReadingReturns reading;
    private final CurrentFramework framework;

    public SendingAnswers(Returns returns, ReadingReturns reading, CurrentFramework framework) {
        this.returns = returns;
        this.reading = reading;
        this.framework = framework;
    }

    /**
     * Keeps all of them in one change. What is not among them stays as it is; answers that stand already change nothing,
     * whatever version was seen, so that a request that was lost on its way back may be sent again.
     *
     * @param version the return's version that the sender saw; null where nothing is said of it, then nothing is written
     *     over that somebody else wrote
     * @return refused with {@link Refusal.Stale} (the return's version), or with every problem by question
     */
    public Outcome<Stored<Return>> send(By by, ReturnId id, @Nullable Long version, List<Put> puts) {
        return reading.one(by.actor(), id)
                .then(stored ->
                        ReturnPermissions.mayAnswer(by.actor(), stored.value().agency())
                                ? sent(by, stored, version, puts)
                                : Outcome.refused(new Refusal.Forbidden(
                                        "not-yours-to-change", "Only the agency itself answers")));
    }

    private Outcome<Stored<Return>> sent(By by, Stored<Return> stored, @Nullable Long version, List<Put> puts) {
        return Guard.unless(AnswersAtOnce.against(puts.size()), () -> kept(by, stored, version, puts));
    }

    private Outcome<Stored<Return>> kept(By by, Stored<Return> stored, @Nullable Long version, List<Put> puts) {
        ToolContent tool = reading.tool(stored.value());
        By.Mark mark = framework.mark(by);
        if (standing(stored.value(), puts)) {
            return Outcome.done(stored);
        }
        return returns.change(
                by, stored.value().id(), version, now -> ManyAnswers.keep(now, puts, version != null, tool, mark));
    }

    /** Whether every answer stands already as it is sent, and none of them waits to be confirmed. */
    private static boolean standing(Return now, List<Put> puts) {
        return now.unlessOpen().isEmpty()
                && puts.stream()
                        .allMatch(put -> now.answer(put.question())
                                .filter(answer -> answer.text().equals(put.text()) && !answer.toConfirm())
                                .isPresent());
    }
}
