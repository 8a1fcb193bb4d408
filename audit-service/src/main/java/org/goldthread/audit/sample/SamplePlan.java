package org.goldthread.audit.sample;

import java.util.List;

/**
 * How a sample is drawn.
 *
 * @param seed any words; with the same list and the same seed anybody draws the same sample
 * @param size number of cases
 * @param strata names of the frame's columns that the sample is spread over; none for a plain random sample
 */
public record SamplePlan(String seed, int size, List<String> strata) {

    public SamplePlan {
        strata = List.copyOf(strata);
    }
}
