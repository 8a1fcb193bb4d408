package org.goldthread.audit.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An agency answers and submits its return; an officer gives it back (A4). */
@Service
public class AnsweringReturn {

    private static final int TRIES = 5;

    private final Returns returns;
    private final ReadingReturns reading;
    private final Tools tools;
    private final CurrentFramework framework;

    public AnsweringReturn(Returns returns, ReadingReturns reading, Tools tools, CurrentFramework framework) {
        this.returns = returns;
        this.reading = reading;
        this.tools = tools;
        this.framework = framework;
    }

    /**
     * Keeps one answer.
     *
     * @param seen the version of this answer that the person saw; null to write where nobody else has written
     */
    public Outcome<Stored<Return>> answer(By by, ReturnId id, String question, AnswerText text, @Nullable Long seen) {
        return mine(by, id, ReturnPermissions.mayAnswer(by.actor(), agency(by, id)), "Only the agency itself answers")
                .then(stored -> {
                    ToolContent tool = tool(stored.value());
                    By.Mark mark = framework.mark(by);
                    return busy(by, id, question, seen, now -> now.answer(question, text, seen, tool, mark));
                });
    }

    /** One of many answers; {@code seen} as in {@link #answer}. */
    public record Put(
            String question, AnswerText text, @Nullable Long seen) {}

    /**
     * What became of many answers.
     *
     * @param refused why, by question; all others are kept
     */
    public record Kept(Stored<Return> stored, Map<String, Refusal> refused) {}

    /**
     * Keeps many answers in one change, in the order of the tool, so that those before decide what is asked after them.
     * What cannot be kept is left out and named; the rest is kept.
     */
    public Outcome<Kept> answerAll(By by, ReturnId id, List<Put> puts) {
        return mine(by, id, ReturnPermissions.mayAnswer(by.actor(), agency(by, id)), "Only the agency itself answers")
                .then(stored -> {
                    ToolContent tool = tool(stored.value());
                    Map<String, Refusal> refused = new LinkedHashMap<>();
                    return returns.change(by, id, null, now -> {
                                refused.clear();
                                return all(now, puts, tool, framework.mark(by), refused);
                            })
                            .map(after -> new Kept(after, Map.copyOf(refused)));
                });
    }

    /** What would become of many answers; nothing is kept. */
    public Outcome<Kept> tryAll(By by, ReturnId id, List<Put> puts) {
        return mine(by, id, ReturnPermissions.mayAnswer(by.actor(), agency(by, id)), "Only the agency itself answers")
                .then(stored -> {
                    Map<String, Refusal> refused = new LinkedHashMap<>();
                    return all(stored.value(), puts, tool(stored.value()), framework.mark(by), refused)
                            .map(decision -> new Kept(
                                    new Stored<>(
                                            decision.after(), stored.version(), stored.sequence(), stored.document()),
                                    Map.copyOf(refused)));
                });
    }

    private static Outcome<Decision<Return>> all(
            Return before, List<Put> puts, ToolContent tool, By.Mark mark, Map<String, Refusal> refused) {
        Optional<Refusal> closed = before.unlessOpen();
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        Return after = before;
        puts.stream()
                .filter(put -> tool.question(put.question()).isEmpty())
                .forEach(put -> refused.put(put.question(), new Refusal.Missing()));
        for (Question question : tool.questions()) {
            for (Put put : puts) {
                if (put.question().equals(question.id())) {
                    Outcome<Decision<Return>> kept = after.answer(put.question(), put.text(), put.seen(), tool, mark);
                    if (kept instanceof Outcome.Refused<Decision<Return>> no) {
                        refused.put(put.question(), no.why());
                    } else {
                        after = kept.orThrow().after();
                    }
                }
            }
        }
        return Outcome.done(Decision.of(after));
    }

    /**
     * Colleagues who answer other questions at the same moment are no conflict: it is tried again then, and refused only
     * when this very answer has moved on.
     */
    private Outcome<Stored<Return>> busy(
            By by,
            ReturnId id,
            String question,
            @Nullable Long seen,
            Function<Return, Outcome<Decision<Return>>> decide) {
        Outcome<Stored<Return>> outcome = returns.change(by, id, null, decide);
        for (int again = 0; again < TRIES && crowded(outcome, id, question, seen); again++) {
            outcome = returns.change(by, id, null, decide);
        }
        return outcome;
    }

    private boolean crowded(Outcome<Stored<Return>> outcome, ReturnId id, String question, @Nullable Long seen) {
        return outcome instanceof Outcome.Refused<Stored<Return>> refused
                && refused.why() instanceof Refusal.Stale
                && (seen == null
                        || returns.find(id)
                                .map(now -> now.value().versionOf(question) == seen)
                                .orElse(false));
    }

    /**
     * Hands it in.
     *
     * @param version the return's that the caller saw; null where nothing is said of it
     * @param declaredBy the role of the person who declares it
     */
    public Outcome<Stored<Return>> submit(By by, ReturnId id, @Nullable Long version, @Nullable String declaredBy) {
        return mine(
                        by,
                        id,
                        ReturnPermissions.maySubmit(by.actor(), agency(by, id)),
                        "Only the agency’s link, strategic lead or system submits its return")
                .then(stored -> returns.change(
                        by,
                        id,
                        version,
                        now -> now.submit(
                                declaredBy,
                                tool(now),
                                framework.now().agencyName(now.agency()),
                                framework.now().today(),
                                framework.mark(by))));
    }

    /** Takes an agency out of the round. */
    public Outcome<Stored<Return>> withdraw(By by, ReturnId id, @Nullable Long version, @Nullable String reason) {
        return mine(by, id, ReturnPermissions.mayKeep(by.actor()), "Only partnership officers withdraw an agency")
                .then(stored -> returns.change(
                        by,
                        id,
                        version,
                        now -> Withdrawing.withdraw(now, reason, framework.now().today(), framework.mark(by))));
    }

    public Outcome<Stored<Return>> reopen(
            By by, ReturnId id, @Nullable Long version, @Nullable String reason, java.time.@Nullable LocalDate dueOn) {
        return mine(by, id, ReturnPermissions.mayKeep(by.actor()), "Only partnership officers open a return again")
                .then(stored -> returns.change(
                        by,
                        id,
                        version,
                        now -> now.reopen(reason, dueOn, framework.now().today(), framework.mark(by))));
    }

    private Outcome<Stored<Return>> mine(By by, ReturnId id, boolean allowed, String sentence) {
        return reading.one(by.actor(), id)
                .then(stored -> allowed
                        ? Outcome.done(stored)
                        : Outcome.refused(new Refusal.Forbidden("not-yours-to-change", sentence)));
    }

    private String agency(By by, ReturnId id) {
        return reading.one(by.actor(), id).fold(stored -> stored.value().agency(), why -> "");
    }

    private ToolContent tool(Return one) {
        return tools.published(one.tool()).content();
    }
}
