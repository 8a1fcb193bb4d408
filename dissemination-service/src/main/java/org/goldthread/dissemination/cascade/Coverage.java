package org.goldthread.dissemination.cascade;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a plan's learning has come in the agencies.
 *
 * @param asked how many agencies were asked
 * @param acknowledged how many of them acknowledged, those that reported included
 * @param reported how many of them reported
 * @param overdue how many of them are late with their next step
 * @param reached how many people were reached in all
 */
public record Coverage(int asked, int acknowledged, int reported, int overdue, int reached) {

    public static Coverage of(List<Cascade> cascades, LocalDate today) {
        return new Coverage(
                cascades.size(),
                (int) cascades.stream()
                        .filter(cascade -> cascade.state() != CascadeState.REQUESTED)
                        .count(),
                (int) cascades.stream()
                        .filter(cascade -> cascade.state() == CascadeState.REPORTED)
                        .count(),
                (int) cascades.stream()
                        .filter(cascade -> cascade.overdueOn(today))
                        .count(),
                cascades.stream()
                        .map(Cascade::report)
                        .filter(java.util.Objects::nonNull)
                        .mapToInt(CascadeReport::inAll)
                        .sum());
    }
}
