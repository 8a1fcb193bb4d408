package org.goldthread.audit.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Limit;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Service;

/** Reads a round's results from its returns' summaries. */
@Service
public class ReadingResults {

    /** The profile's limit under which no number is shown. */
    private static final String SMALLEST = "smallest-count";

    private final Rounds rounds;
    private final Returns returns;
    private final Tools tools;
    private final RoundTallies tallies;
    private final Profile profile;
    private final Map<String, Agency.Kind> kinds;

    public ReadingResults(
            Rounds rounds, Returns returns, Tools tools, RoundTallies tallies, CurrentFramework framework) {
        this.rounds = rounds;
        this.returns = returns;
        this.tools = tools;
        this.tallies = tallies;
        this.profile = framework.now().profile();
        this.kinds = profile.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::kind));
    }

    /** One round of the same tool in the trend, by reference, with and without names. */
    public record RoundResult(
            String reference, java.time.LocalDate dueOn, List<StandardResult> standards, Whole whole) {}

    /** Nothing where the audit has no round. */
    public Optional<Results> of(Activity activity, Basis basis) {
        return rounds.of(activity).map(round -> Results.of(tool(round), counted(round), basis));
    }

    /**
     * This round and the last four before it with the same tool, the oldest first; empty where it is the first.
     *
     * @param results of this round
     * @param whole the same without names
     */
    public List<RoundResult> trend(Activity activity, Results results, Whole whole) {
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
                .map(round -> of(
                        round,
                        round.id().equals(here.get().id())
                                ? RoundTally.Reckoned.of(results, whole)
                                : tallies.of(
                                        round, results.basis(), profile.version(), () -> anew(round, results.basis()))))
                .toList();
    }

    private static RoundResult of(Round round, RoundTally.Reckoned reckoned) {
        return new RoundResult(round.reference(), round.dueOn(), reckoned.standards(), reckoned.whole());
    }

    private RoundTally.Reckoned anew(Round round, Basis basis) {
        Results results = Results.of(tool(round), counted(round), basis);
        return RoundTally.Reckoned.of(results, whole(results));
    }

    /** The own agency's grades beside the whole; nothing where the audit has no round. */
    public Optional<AgencyResults> own(Actor actor, Activity activity) {
        return of(activity, Basis.STANDING).map(results -> AgencyResults.of(results, whole(results), actor.agency()));
    }

    /** Takes the names off results. */
    Whole whole(Results results) {
        Limit smallest = profile.limits().stream()
                .filter(limit -> limit.id().equals(SMALLEST))
                .findFirst()
                .orElseThrow();
        return Whole.of(results, smallest.number(), smallest.basis(), kinds::get);
    }

    /** The returns that count: those of agencies that were not withdrawn. */
    private List<ReturnLine> counted(Round round) {
        return returns.of(round.id()).stream().filter(line -> !line.withdrawn()).toList();
    }

    private ToolContent tool(Round round) {
        return tools.published(round.tool()).content();
    }
}
