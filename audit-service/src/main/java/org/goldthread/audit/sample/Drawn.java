package org.goldthread.audit.sample;

import java.util.List;
import org.goldthread.learning.framework.Given;

/**
 * A sample with all that is needed to draw it again. The list itself is not kept (data minimisation), its fingerprint is.
 *
 * @param listed number of cases in the list
 * @param fingerprint of the list
 * @param strata by their words
 * @param cases in the order in which they were drawn
 */
public record Drawn(
        String seed, List<String> columns, Integer listed, String fingerprint, List<Stratum> strata, List<Case> cases) {

    /**
     * A case of the sample.
     *
     * @param stratum the words of its stratum
     */
    public record Case(String reference, String stratum) {}

    public Drawn {
        columns = Given.list(columns);
        strata = Given.list(strata);
        cases = Given.list(cases);
    }

    public boolean stratified() {
        return !columns.isEmpty();
    }

    /** How to draw it again. */
    public SamplePlan plan() {
        return new SamplePlan(seed, cases.size(), columns);
    }
}
