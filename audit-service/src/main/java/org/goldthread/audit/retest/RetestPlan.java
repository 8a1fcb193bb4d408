package org.goldthread.audit.retest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier learning a round asks about again (A8; SOL 4.1, PSCP Embedding, LDS Embedding: audits show whether
 * learning is embedded).
 *
 * @param following whether returns may still be settled whose answers are to be told
 */
public record RetestPlan(@BsonId RetestPlanId id, Origin origin, List<RetestTie> ties, Boolean following, By.Mark by)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int MOST = 50;

    public RetestPlan {
        ties = Given.list(ties);
    }

    static RetestPlan empty(Round round, By.Mark by) {
        return new RetestPlan(new RetestPlanId(round.id().value()), round.origin(), List.of(), true, by);
    }

    /**
     * Chooses anew.
     *
     * @param chosen ids of learning points, each with the id of the question that asks about it
     * @param earlier the agreed learning points that there are to choose from, by id
     * @param told learning points of which a return has told already: they stay
     * @param seen the version that the writer saw; null to choose where nobody else has chosen
     */
    Outcome<Decision<RetestPlan>> choose(
            Map<String, String> chosen,
            Map<String, EarlierLearning> earlier,
            Set<UUID> told,
            ToolContent tool,
            @Nullable Long seen,
            By.Mark who) {
        return Guard.unless(
                Overwriting.against(seen, Optional.of(by).filter(other -> !ties.isEmpty()), who),
                () -> choose(chosen, earlier, told, tool, who));
    }

    private Outcome<Decision<RetestPlan>> choose(
            Map<String, String> chosen,
            Map<String, EarlierLearning> earlier,
            Set<UUID> told,
            ToolContent tool,
            By.Mark who) {
        Problems problems = new Problems();
        List<RetestTie> all = new ArrayList<>();
        Set<UUID> kept = new HashSet<>();
        chosen.forEach((point, question) -> {
            EarlierLearning found = earlier.get(point);
            Optional<ToolStandard> standard = asking(tool, question);
            if (found == null) {
                problems.add(
                        "ties." + point,
                        "unknown-learning-point",
                        "Choose agreed learning of an earlier audit or of a review");
            } else if (standard.isEmpty()) {
                problems.add("ties." + point, "unknown-question", "Choose a graded question of the round’s tool");
            } else {
                kept.add(found.id());
                all.add(new RetestTie(
                        question,
                        standard.get().id(),
                        found.id(),
                        found.findings(),
                        found.keyMessage(),
                        found.service(),
                        found.reference()));
            }
        });
        problems.when(
                        !kept.containsAll(told),
                        "ties",
                        "told",
                        "A settled return has answered already: what it was asked about cannot be left out any more")
                .when(all.size() > MOST, "ties", "too-many", "Ask again about at most " + MOST + " learning points");
        return problems.orElse(() -> Outcome.done(Decision.of(new RetestPlan(id, origin, all, following, who))));
    }

    /** The standard of a graded question. */
    private static Optional<ToolStandard> asking(ToolContent tool, String question) {
        return tool.standards().stream()
                .filter(standard -> standard.questions().stream().anyMatch(each -> graded(each, question)))
                .findFirst();
    }

    private static boolean graded(Question each, String id) {
        return each.id().equals(id) && each.type() == AnswerType.GRADE;
    }

    Decision<RetestPlan> finished() {
        return Decision.of(new RetestPlan(id, origin, ties, false, by));
    }
}
