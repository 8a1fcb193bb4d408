package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * One look, some time after the action was verified, at whether the change still holds (M2).
 *
 * @param number from 1
 * @param of how many there are
 * @param held null until it was made
 * @param retestKind how it was tested: an id of the profile's kinds of retest
 * @param evidence what was found
 * @param reference of the audit that the evidence comes from, if from one
 */
public record EmbeddingCheck(
        Integer number,
        Integer of,
        LocalDate dueOn,
        @Nullable Boolean held,
        @Nullable String retestKind,
        @Nullable String evidence,
        @Nullable String reference,
        By.@Nullable Mark by) {

    /** The checks that follow a verification, at the profile's intervals. */
    static List<EmbeddingCheck> after(LocalDate verifiedOn, List<Period> intervals) {
        List<EmbeddingCheck> checks = new ArrayList<>();
        for (Period interval : intervals) {
            checks.add(new EmbeddingCheck(
                    checks.size() + 1, intervals.size(), verifiedOn.plus(interval), null, null, null, null, null));
        }
        return checks;
    }

    EmbeddingCheck made(CheckResult result, By.Mark mark) {
        return new EmbeddingCheck(
                number, of, dueOn, result.held(), result.retestKind(), result.evidence(), result.reference(), mark);
    }

    public boolean open() {
        return held == null;
    }

    boolean isLast() {
        return number.equals(of);
    }
}
