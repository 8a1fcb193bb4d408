package org.goldthread.audit.retest;

import java.util.List;
import java.util.UUID;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A question of the round's tool that asks again whether a learning point is embedded.
 *
 * @param standard the question's; the panel's grade for it is the answer
 * @param findings the threads of the learning point
 * @param keyMessage as it was agreed
 * @param service whose learning it is, {@code audits} where nothing is said
 * @param reference of the activity that it was learned from; not known of ties that were made before it was kept
 */
public record RetestTie(
        String question,
        String standard,
        UUID learningPoint,
        List<UUID> findings,
        String keyMessage,
        String service,
        @Nullable String reference) {

    public RetestTie {
        findings = Given.list(findings);
        service = ofAudits(service);
    }

    private static String ofAudits(@Nullable String given) {
        return given == null ? EarlierLearning.OWN : given;
    }

    /** The address of the learning point's page. */
    public String path() {
        return EarlierLearning.path(service, learningPoint);
    }
}
