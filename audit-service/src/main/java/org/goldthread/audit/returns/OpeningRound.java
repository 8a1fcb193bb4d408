package org.goldthread.audit.returns;

import java.util.Optional;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundTerms;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** An officer opens the round of an audit; on the day it opens every agency is asked for its return (A1, A4). */
@Service
public class OpeningRound {

    private final Rounds rounds;
    private final Returns returns;
    private final Tools tools;
    private final ReadingActivities activities;
    private final CurrentFramework framework;

    public OpeningRound(
            Rounds rounds, Returns returns, Tools tools, ReadingActivities activities, CurrentFramework framework) {
        this.rounds = rounds;
        this.returns = returns;
        this.tools = tools;
        this.activities = activities;
        this.framework = framework;
    }

    public Outcome<Stored<Round>> open(By by, ActivityId activityId, RoundTerms terms) {
        return activities
                .one(by.actor(), activityId)
                .then(stored -> allowed(by, stored.value()))
                .then(activity -> rounds.open(
                        by,
                        activity,
                        tool(terms.tool()).orElse(null),
                        terms,
                        framework.now().today(),
                        framework.mark(by)))
                .map(opened -> {
                    askWhoWasNotAsked();
                    return opened;
                });
    }

    private static Outcome<Activity> allowed(By by, Activity activity) {
        return ReturnPermissions.mayKeep(by.actor())
                ? Guard.unless(activity.closed(), () -> Outcome.done(activity))
                : Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-open", "Only partnership officers open a round of returns"));
    }

    private Optional<ToolVersion> tool(@Nullable String id) {
        try {
            return id == null
                    ? Optional.empty()
                    : tools.find(ToolVersionId.of(id)).map(Stored::value);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Asks the agencies of rounds that open today, and those that a service which was stopped did not come to ask.
     * Asking twice asks once: a return's id follows from round and agency.
     */
    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    public void askWhoWasNotAsked() {
        By house = By.of(Actor.house(framework.service()));
        for (Round round : rounds.toAsk(framework.now().today())) {
            ToolContent tool = tools.published(round.tool()).content();
            for (String agency : round.agencies()) {
                Optional<Return> last = returns.lastBefore(agency, round.toolId(), round.dueOn());
                returns.ask(house, Return.ask(round, agency, tool, last, framework.mark(house)));
            }
            rounds.asked(house, round.id());
        }
    }
}
