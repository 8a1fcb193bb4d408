package org.goldthread.audit.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goldthread.audit.returns.OptimismGap;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.ToolStandard;
import org.jspecify.annotations.Nullable;

/**
 * One standard over all agencies of a round.
 *
 * @param counts how many agencies have each grade, in the scale's order
 * @param notApplicable how many agencies it does not apply to
 * @param graded how many agencies have a grade
 * @param met how many of them have a grade that counts as met
 * @param gap mean number of steps that agencies graded themselves better than the panel; nothing without pairs
 * @param pairs number of agencies that the gap comes from
 */
public record StandardResult(
        String id,
        String name,
        List<Integer> counts,
        int notApplicable,
        int graded,
        int met,
        @Nullable Double gap,
        int pairs) {

    public StandardResult {
        counts = List.copyOf(counts);
    }

    static StandardResult of(ToolStandard standard, GradeScale scale, List<ReturnLine> lines, Basis basis) {
        int[] counts = new int[scale.steps().size()];
        int notApplicable = 0;
        int met = 0;
        List<Integer> gaps = new ArrayList<>();
        for (ReturnLine line : lines) {
            String grade = basis.grade(line, standard.id());
            scale.step(grade).ifPresent(step -> counts[step]++);
            notApplicable += GradeScale.NOT_APPLICABLE.equals(grade) ? 1 : 0;
            met += scale.met(grade) ? 1 : 0;
            Integer gap = OptimismGap.of(scale, line.self(standard.id()), line.panel(standard.id()));
            if (gap != null) {
                gaps.add(gap);
            }
        }
        List<Integer> all = java.util.Arrays.stream(counts).boxed().toList();
        return new StandardResult(
                standard.id(),
                standard.name(),
                all,
                notApplicable,
                all.stream().mapToInt(Integer::intValue).sum(),
                met,
                mean(gaps),
                gaps.size());
    }

    static @Nullable Double mean(List<Integer> values) {
        return values.isEmpty()
                ? null
                : values.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** Mean step below the best: the larger, the weaker; -1 where nobody is graded. */
    double weakness() {
        if (graded == 0) {
            return -1;
        }
        double steps = 0;
        for (int step = 0; step < counts.size(); step++) {
            steps += (double) step * counts.get(step);
        }
        return steps / graded;
    }

    /** Met by less than half of the agencies that are graded. */
    public boolean weak() {
        return graded > 0 && 2 * met < graded;
    }

    /** "5 of 8 met it". */
    public String metWords() {
        return graded == 0 ? "nobody is graded yet" : met + " of " + graded + " met it";
    }

    /** "0.5 steps, from 6 agencies". */
    public String gapWords() {
        return words(gap, pairs, "agency", "agencies");
    }

    static String words(@Nullable Double gap, int pairs, String one, String many) {
        if (gap == null) {
            return "No pair of grades yet";
        }
        String from = ", from " + pairs + " " + (pairs == 1 ? one : many);
        if (Math.abs(gap) < 0.05) {
            return "None" + from;
        }
        return String.format(java.util.Locale.UK, "%+.1f", Objects.requireNonNull(gap))
                        .replace("-", "−")
                + (Math.abs(gap) == 1 ? " step" : " steps")
                + from;
    }
}
