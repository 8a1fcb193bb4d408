package org.goldthread.audit.evidence;

import java.util.List;
import java.util.UUID;
import org.goldthread.audit.returns.ColleagueComment;
import org.goldthread.audit.returns.Commenting;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.Returns;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** People of one agency talk about a question. For everybody else their comments do not exist, submitted or not (A4). */
@Service
public class TalkingToColleagues {

    private final Returns returns;
    private final ReadingReturns reading;
    private final CurrentFramework framework;

    public TalkingToColleagues(Returns returns, ReadingReturns reading, CurrentFramework framework) {
        this.returns = returns;
        this.reading = reading;
        this.framework = framework;
    }

    public Outcome<List<ColleagueComment>> of(Actor actor, ReturnId id, String question) {
        return reading.one(actor, id)
                .then(stored ->
                        ReturnPermissions.ofTheAgency(actor, stored.value().agency())
                                        && reading.tool(stored.value())
                                                .question(question)
                                                .isPresent()
                                ? Outcome.done(stored.value().comments(question))
                                : Outcome.refused(new Refusal.Missing()));
    }

    /** Says something; sent again under the same key it is said once. */
    public Outcome<Stored<Return>> say(By by, ReturnId id, String question, @Nullable String text) {
        return colleague(by, id).then(stored -> {
            UUID comment = Ids.next();
            return returns.change(
                    by,
                    id,
                    null,
                    one -> Commenting.say(one, comment, question, text, reading.tool(one), framework.mark(by)));
        });
    }

    public Outcome<Stored<Return>> takeBack(By by, ReturnId id, UUID comment) {
        return colleague(by, id)
                .then(stored ->
                        returns.change(by, id, null, one -> Commenting.takeBack(one, comment, framework.mark(by))));
    }

    private Outcome<Stored<Return>> colleague(By by, ReturnId id) {
        return reading.one(by.actor(), id)
                .then(stored ->
                        ReturnPermissions.mayAnswer(by.actor(), stored.value().agency())
                                ? Outcome.done(stored)
                                : Outcome.refused(new Refusal.Missing()));
    }
}
