package org.goldthread.audit.returns;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The panel grades, the agency accepts or challenges, the panel replies (A6). */
@Service
public class ModeratingReturn {

    private final Returns returns;
    private final ReadingReturns reading;
    private final Tools tools;
    private final CurrentFramework framework;

    public ModeratingReturn(Returns returns, ReadingReturns reading, Tools tools, CurrentFramework framework) {
        this.returns = returns;
        this.reading = reading;
        this.tools = tools;
        this.framework = framework;
    }

    public Outcome<Stored<Return>> grade(
            By by, ReturnId id, @Nullable Long version, String standard, Moderating.Grading grading) {
        return asPanel(
                by,
                id,
                version,
                one -> Moderating.grade(one, standard, grading, tool(one), framework.mark(by), version));
    }

    public Outcome<Stored<Return>> release(By by, ReturnId id, @Nullable Long version) {
        return asPanel(
                by,
                id,
                version,
                one -> Moderating.release(one, tool(one), framework.now().today(), framework.mark(by)));
    }

    public Outcome<Stored<Return>> reply(
            By by,
            ReturnId id,
            @Nullable Long version,
            String standard,
            @Nullable String grade,
            @Nullable String text) {
        return asPanel(
                by, id, version, one -> Moderating.reply(one, standard, grade, text, tool(one), framework.mark(by)));
    }

    public Outcome<Stored<Return>> challenge(
            By by, ReturnId id, @Nullable Long version, String standard, @Nullable String reason) {
        return change(
                by,
                id,
                version,
                ReturnPermissions::maySubmit,
                one -> Moderating.challenge(one, standard, reason, framework.mark(by)));
    }

    /** By the agency, which accepts the grades, or by the panel once it has replied. */
    public Outcome<Stored<Return>> settle(By by, ReturnId id, @Nullable Long version) {
        return change(
                by,
                id,
                version,
                (actor, agency) ->
                        ReturnPermissions.maySubmit(actor, agency) || ReturnPermissions.mayModerate(actor, agency),
                one -> Moderating.settle(
                        one, ReturnPermissions.maySubmit(by.actor(), one.agency()), framework.mark(by)));
    }

    private Outcome<Stored<Return>> asPanel(
            By by, ReturnId id, @Nullable Long version, Function<Return, Outcome<Decision<Return>>> decide) {
        return change(by, id, version, ReturnPermissions::mayModerate, decide);
    }

    private Outcome<Stored<Return>> change(
            By by,
            ReturnId id,
            @Nullable Long version,
            BiPredicate<Actor, String> may,
            Function<Return, Outcome<Decision<Return>>> decide) {
        return reading.one(by.actor(), id)
                .then(stored -> may.test(by.actor(), stored.value().agency())
                        ? returns.change(by, id, version, decide)
                        : Outcome.refused(new Refusal.Rule(
                                "own-agency",
                                "Nobody moderates the own agency’s return, and only the agency itself answers for it",
                                "default")));
    }

    private ToolContent tool(Return one) {
        return tools.published(one.tool()).content();
    }
}
