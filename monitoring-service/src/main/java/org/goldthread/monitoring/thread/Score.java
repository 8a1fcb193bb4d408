package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard's three questions about one thread (SOL 1.1.3, M5). An empty list means: no evidence yet.
 *
 * @param nextEvidenceOn when the next embedding check falls due, if one is to come
 */
public record Score(
        List<String> howMuch,
        List<String> howWell,
        List<String> whatDifference,
        @Nullable LocalDate nextEvidenceOn) {

    public Score {
        howMuch = List.copyOf(howMuch);
        howWell = List.copyOf(howWell);
        whatDifference = List.copyOf(whatDifference);
    }
}
