package org.goldthread.audit.sample;

import java.util.List;
import org.goldthread.learning.framework.Given;

/**
 * A case of the list that a sample is drawn from.
 *
 * @param reference its pseudonymous reference
 * @param strata what the list says of it, in the order of the frame's columns
 */
public record FrameCase(String reference, List<String> strata) {

    public FrameCase {
        strata = Given.list(strata);
    }
}
