package org.goldthread.audit.retest;

import java.util.List;
import java.util.UUID;
import org.goldthread.learning.framework.Given;

/**
 * A question of the round's tool that asks again whether a learning point is embedded.
 *
 * @param standard the question's; the panel's grade for it is the answer
 * @param findings the threads of the learning point
 * @param keyMessage as it was agreed
 */
public record RetestTie(String question, String standard, UUID learningPoint, List<UUID> findings, String keyMessage) {

    public RetestTie {
        findings = Given.list(findings);
    }
}
