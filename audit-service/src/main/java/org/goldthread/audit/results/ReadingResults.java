package org.goldthread.audit.results;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.learning.activity.Activity;
import org.springframework.stereotype.Service;

/** Reads a round's results from its returns' summaries. */
@Service
public class ReadingResults {

    private final Rounds rounds;
    private final Returns returns;
    private final Tools tools;

    public ReadingResults(Rounds rounds, Returns returns, Tools tools) {
        this.rounds = rounds;
        this.returns = returns;
        this.tools = tools;
    }

    /** One round of the same tool in the trend, by reference. */
    public record RoundResult(String reference, java.time.LocalDate dueOn, List<StandardResult> standards) {}

    /** Nothing where the audit has no round. */
    public Optional<Results> of(Activity activity, Basis basis) {
        return rounds.of(activity).map(round -> Results.of(tool(round), counted(round), basis));
    }

    /** This round and the last four before it with the same tool, the oldest first; empty where it is the first. */
    public List<RoundResult> trend(Activity activity, Basis basis) {
        Optional<Round> here = rounds.of(activity);
        if (here.isEmpty()) {
            return List.of();
        }
        List<Round> alike = rounds.alike(here.get()).stream()
                .filter(round -> !round.dueOn().isAfter(here.get().dueOn()))
                .toList();
        if (alike.size() < 2) {
            return List.of();
        }
        return alike.subList(Math.max(0, alike.size() - 5), alike.size()).stream()
                .map(round -> new RoundResult(
                        round.reference(),
                        round.dueOn(),
                        Results.of(tool(round), counted(round), basis).standards()))
                .toList();
    }

    /** The returns that count: those of agencies that were not withdrawn. */
    private List<ReturnLine> counted(Round round) {
        return returns.of(round.id()).stream().filter(line -> !line.withdrawn()).toList();
    }

    private ToolContent tool(Round round) {
        return tools.published(round.tool()).content();
    }
}
