package org.goldthread.learning.finding;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody who words a finding says which earlier ones it repeats, or that it is new (R11). */
@Service
public class CheckingRecurrence {

    private final Findings findings;
    private final ReadingFindings reading;
    private final EarlierFindings earlier;
    private final NamesLeftOut names;

    public CheckingRecurrence(Findings findings, ReadingFindings reading, EarlierFindings earlier, NamesLeftOut names) {
        this.findings = findings;
        this.reading = reading;
        this.earlier = earlier;
        this.names = names;
    }

    /**
     * Says it of a draft.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<Finding>> say(By by, FindingId id, @Nullable Long version, Recurrence said) {
        return reading.one(by.actor(), id)
                .then(found -> FindingPermissions.mayWord(by.actor(), found.activity())
                        ? Outcome.done(found.activity())
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-word",
                                "Only partnership officers and the activity's own reviewers word findings")))
                .then(activity -> Guard.unless(
                        activity.closed(),
                        () -> names.leftOut(activity.id().value(), () -> said.check(new Problems()))
                                .orElse(() -> known(by.actor(), activity.id().value(), said))))
                .then(known ->
                        findings.change(by, id, version, finding -> Guard.seen(version, () -> finding.recurs(said))));
    }

    /** That all that are named are earlier findings, agreed, of other activities, and known to whoever names them. */
    Outcome<List<FindingId>> known(Actor actor, UUID activity, Recurrence said) {
        List<FindingId> named = said.ids();
        List<UUID> seen = earlier.seen(actor, named).stream()
                .map(EarlierFindings.Earlier::id)
                .toList();
        return new Problems()
                .when(
                        !seen.containsAll(named.stream().map(FindingId::value).toList()),
                        "repeats",
                        "unknown-finding",
                        "Name earlier findings that are agreed")
                .when(
                        earlier.ofActivity(activity, named, actor),
                        "repeats",
                        "same-activity",
                        "Name findings of other activities: what one activity found twice is no repetition")
                .orElse(() -> Outcome.done(named));
    }
}
