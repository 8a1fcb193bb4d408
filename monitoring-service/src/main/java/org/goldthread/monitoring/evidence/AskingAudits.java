package org.goldthread.monitoring.evidence;

import org.goldthread.kit.autoconfigure.HouseProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;

/** Asks the audit service for a result. Where it is away or not installed, people enter the evidence by hand. */
@Service
public class AskingAudits {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAudits.class);

    private final AuditResults results;
    private final boolean installed;

    AskingAudits(AuditResults results, HouseProperties properties) {
        this.results = results;
        this.installed = properties.installed().contains("audits");
    }

    /** What came of asking. */
    public sealed interface Answer {

        /** The audit's result. */
        record Found(AuditResult result) implements Answer {}

        /** There is no audit with this reference. */
        record Unknown() implements Answer {}

        /** The audit service does not answer. */
        record Away() implements Answer {}
    }

    /** Whether this installation has an audit service to ask. */
    public boolean possible() {
        return installed;
    }

    public Answer result(String reference) {
        if (!installed) {
            return new Answer.Away();
        }
        try {
            return results.result(reference).<Answer>map(Answer.Found::new).orElseGet(Answer.Unknown::new);
        } catch (RuntimeException away) {
            LOG.warn(
                    "The audit service does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            return new Answer.Away();
        }
    }
}
