package org.goldthread.monitoring.thread;

import java.util.List;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Agencies down, steps across: who has done what about one finding.
 *
 * @param rows of the agencies that may be shown
 * @param others how many more agencies have a part
 * @param othersReached how many of those have done each step, in the order of {@link #STEPS}
 */
public record AgencyTable(List<Row> rows, int others, List<Integer> othersReached) {

    /** The steps, as pages and the API name them. */
    public static final List<String> STEPS =
            List.of("Received", "Cascaded", "Trained", "Policy", "Action agreed", "Done", "Verified", "Embedded");

    public AgencyTable {
        rows = List.copyOf(rows);
        othersReached = List.copyOf(othersReached);
    }

    /** One agency, a cell for each step. */
    public record Row(String agency, String agencyName, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One agency's standing in one step.
     *
     * @param standing null where nothing is asked of the agency, or nothing is recorded
     * @param reached whether the agency has done all that this step asks
     */
    public record Cell(
            String step,
            @Nullable Standing standing,
            String words,
            boolean reached,
            @Nullable String path) {}
}
