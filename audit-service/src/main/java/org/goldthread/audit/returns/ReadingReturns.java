package org.goldthread.audit.returns;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each reader the returns that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingReturns {

    private final Returns returns;
    private final Tools tools;
    private final AsksAgain again;

    public ReadingReturns(Returns returns, Tools tools, AsksAgain again) {
        this.returns = returns;
        this.tools = tools;
        this.again = again;
    }

    public Outcome<Stored<Return>> one(Actor actor, ReturnId id) {
        return returns.find(id)
                .filter(stored ->
                        ReturnPermissions.mayKnow(actor, stored.value().agency()))
                .map(Outcome::done)
                .orElseGet(Returns::missing);
    }

    /** The returns of a round that this reader may know of: all of them, or the own agency's. */
    public List<ReturnLine> of(Actor actor, Round round) {
        if (Readers.readsEverything(actor)) {
            return returns.of(round.id());
        }
        return own(actor, round).stream().toList();
    }

    /** The own agency's return in a round. */
    public Optional<ReturnLine> own(Actor actor, Round round) {
        String agency = actor.agency();
        return agency == null || !Readers.readsForAgency(actor) ? Optional.empty() : returns.of(round.id(), agency);
    }

    /** The own agency's returns, of one state where one is given. */
    public Page<ReturnLine> ofAgency(Actor actor, @Nullable ReturnState state, @Nullable String cursor, int size) {
        String agency = actor.agency();
        return agency == null || !Readers.readsForAgency(actor)
                ? new Page<>(List.of(), null)
                : returns.ofAgency(agency, state, cursor, size);
    }

    /** The agency's return before this one with the same tool. */
    public Optional<Return> lastBefore(Return one) {
        return returns.lastBefore(one.agency(), one.toolId(), one.dueOn())
                .filter(earlier -> !earlier.id().equals(one.id()));
    }

    public ToolContent tool(Return one) {
        return tools.published(one.tool()).content();
    }

    /** Which of its questions ask whether earlier learning is embedded. */
    public List<AsksAgain.Again> again(Return one) {
        return again.in(one.round().id());
    }
}
