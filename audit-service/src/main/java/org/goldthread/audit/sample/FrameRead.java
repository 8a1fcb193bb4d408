package org.goldthread.audit.sample;

import java.util.List;

/**
 * A list as it was read. A list with a problem is not drawn from: a sample of what is left over would be another sample.
 *
 * @param problems in the order of the rows, at most {@link FrameReader#MOST_PROBLEMS}
 */
public record FrameRead(Frame frame, List<RowProblem> problems) {

    public FrameRead {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
