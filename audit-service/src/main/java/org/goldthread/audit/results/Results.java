package org.goldthread.audit.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.OptimismGap;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolStandard;

/**
 * What a round shows, made from each return's summary alone (A9).
 *
 * @param standards in the tool's order
 */
public record Results(ToolContent tool, List<ReturnLine> lines, Basis basis, List<StandardResult> standards) {

    /** How an agency's own grades lie to the panel's. */
    public record AgencyGap(String agency, String words, double gap) {}

    /** Something that worked well, by the panel's word. */
    public record GoodPractice(String agency, String standard, String words) {}

    public Results {
        lines = List.copyOf(lines);
        standards = List.copyOf(standards);
    }

    public static Results of(ToolContent tool, List<ReturnLine> lines, Basis basis) {
        return new Results(
                tool,
                lines,
                basis,
                tool.standards().stream()
                        .map(standard -> StandardResult.of(standard, tool.scale(), lines, basis))
                        .toList());
    }

    /** The weakest first, those that nobody is graded on last. */
    public List<StandardResult> weakestFirst() {
        return standards.stream()
                .sorted(Comparator.comparingDouble(StandardResult::weakness).reversed())
                .toList();
    }

    /** Agencies by their mean step, the weakest first; those without grades last. */
    public List<ReturnLine> agenciesWeakestFirst() {
        return lines.stream()
                .sorted(Comparator.comparingDouble(this::weakness).reversed().thenComparing(ReturnLine::agency))
                .toList();
    }

    private double weakness(ReturnLine line) {
        return tool.standards().stream()
                .flatMap(standard -> tool.scale().step(basis.grade(line, standard.id())).stream())
                .mapToInt(Integer::intValue)
                .average()
                .orElse(-1);
    }

    /** Each agency's mean gap, the most optimistic first; only agencies with at least one pair of grades. */
    public List<AgencyGap> gaps() {
        List<AgencyGap> gaps = new ArrayList<>();
        for (ReturnLine line : lines) {
            List<Integer> steps = new ArrayList<>();
            for (ToolStandard standard : tool.standards()) {
                Integer gap = OptimismGap.of(tool.scale(), line.self(standard.id()), line.panel(standard.id()));
                if (gap != null) {
                    steps.add(gap);
                }
            }
            Double mean = StandardResult.mean(steps);
            if (mean != null) {
                gaps.add(new AgencyGap(
                        line.agency(), StandardResult.words(mean, steps.size(), "standard", "standards"), mean));
            }
        }
        gaps.sort(Comparator.comparingDouble(AgencyGap::gap).reversed().thenComparing(AgencyGap::agency));
        return gaps;
    }

    /** What the panel called good practice, in returns whose grades are with their agencies. */
    public List<GoodPractice> goodPractice() {
        List<GoodPractice> found = new ArrayList<>();
        for (ReturnLine line : lines) {
            for (Judgement judgement : line.moderated() ? line.moderation().judgements() : List.<Judgement>of()) {
                String words = judgement.goodPractice();
                if (words != null) {
                    found.add(new GoodPractice(
                            line.agency(),
                            tool.standard(judgement.standard())
                                    .map(ToolStandard::name)
                                    .orElse(judgement.standard()),
                            words));
                }
            }
        }
        return found;
    }
}
