package org.goldthread.learning.finding;

import java.util.Collection;
import org.goldthread.learning.framework.Stage;

/** A kind of thing that comes from findings: learning points, recommendations. */
public interface FromFindings {

    /** How many come from at least one of these findings. */
    long count(Collection<FindingId> findings, Stage stage);
}
