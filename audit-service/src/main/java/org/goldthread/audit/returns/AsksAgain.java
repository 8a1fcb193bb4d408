package org.goldthread.audit.returns;

import java.util.List;
import org.goldthread.audit.round.RoundId;

/** Tells which questions of a round ask whether earlier learning is embedded (A8). */
public interface AsksAgain {

    /**
     * A question that asks again.
     *
     * @param keyMessage of the learning point, as it was agreed
     */
    record Again(String question, String keyMessage) {}

    List<Again> in(RoundId round);
}
