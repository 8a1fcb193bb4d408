package org.goldthread.learning.finding;

import java.util.Collection;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Stage;
import org.springframework.stereotype.Service;

/** What learning points and recommendations ask of the findings that they come from. */
@Service
public class FollowingLearning {

    private final Findings findings;
    private final List<FromFindings> comesFromThem;
    private final CurrentFramework framework;

    public FollowingLearning(Findings findings, List<FromFindings> comesFromThem, CurrentFramework framework) {
        this.findings = findings;
        this.comesFromThem = comesFromThem;
        this.framework = framework;
    }

    /** All of these exist here, whether agreed or not. */
    public Outcome<List<Finding>> known(Collection<FindingId> ids) {
        List<Finding> found = findings.all(ids);
        return new Problems()
                .when(
                        found.size() != ids.size(),
                        "findings",
                        "unknown-finding",
                        "Name findings that are kept in this service")
                .orElse(() -> Outcome.done(found));
    }

    /** All of these are agreed, else nothing that comes from them can be agreed. */
    public Outcome<List<Finding>> agreed(Collection<FindingId> ids) {
        List<Finding> found = findings.all(ids);
        long agreed = found.stream().filter(Finding::isAgreed).count();
        return agreed == ids.size()
                ? Outcome.done(found)
                : Outcome.refused(new Refusal.Rule(
                        "finding-not-agreed",
                        ids.size() == 1 ? "Agree the finding first" : "Agree all of its findings first",
                        "default"));
    }

    /** Says or settles each finding's task to agree learning from it. Doing it twice says nothing twice. */
    public void follow(By by, Collection<FindingId> ids) {
        for (FindingId id : ids) {
            List<FindingId> one = List.of(id);
            long agreed = count(one, Stage.AGREED);
            long drafts = count(one, Stage.DRAFT);
            boolean moves = findings.find(id)
                    .map(stored -> !stored.value()
                            .learningStands(agreed, drafts, framework.service())
                            .orThrow()
                            .events()
                            .isEmpty())
                    .orElse(false);
            if (moves) {
                findings.change(
                        By.of(by.actor()),
                        id,
                        null,
                        finding -> finding.learningStands(agreed, drafts, framework.service()));
            }
        }
    }

    /** How many learning points and recommendations come from these findings. */
    public long count(Collection<FindingId> ids, Stage stage) {
        return ids.isEmpty()
                ? 0
                : comesFromThem.stream()
                        .mapToLong(kind -> kind.count(ids, stage))
                        .sum();
    }
}
