package org.goldthread.audit.returns;

import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundId;

/** What a return keeps of its round, so that it can be told without asking for the round. */
public record RoundRef(RoundId id, String reference, String typeId, String title) {

    static RoundRef of(Round round) {
        return new RoundRef(round.id(), round.reference(), round.origin().typeId(), round.title());
    }
}
