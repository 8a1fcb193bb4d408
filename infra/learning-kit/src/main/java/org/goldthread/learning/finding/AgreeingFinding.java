package org.goldthread.learning.finding;

import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.FollowingFindings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer, or the chair of the group that follows up, agrees a finding: its thread starts. */
@Service
public class AgreeingFinding {

    private final Findings findings;
    private final ReadingFindings reading;
    private final FollowingFindings activities;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public AgreeingFinding(
            Findings findings,
            ReadingFindings reading,
            FollowingFindings activities,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.findings = findings;
        this.reading = reading;
        this.activities = activities;
        this.names = names;
        this.framework = framework;
    }

    /**
     * Agrees a draft.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<Finding>> agree(By by, FindingId id, @Nullable Long version) {
        return reading.one(by.actor(), id)
                .then(found -> FindingPermissions.mayAgree(by.actor(), found.finding(), framework.now())
                        ? Outcome.done(found.activity())
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-agree",
                                "Only partnership officers and the chair of the group that follows up agree this")))
                .then(activity -> findings.change(
                        by,
                        id,
                        version,
                        finding -> Guard.unless(
                                activity.closed(),
                                () -> named(finding)
                                        .orElse(() -> finding.agree(
                                                activity.arrangements().priority(),
                                                framework.now(),
                                                framework.mark(by))))))
                .map(stored -> {
                    UUID of = stored.value().origin().activity();
                    activities.findingsStand(by, of, findings.count(of, Stage.AGREED), findings.count(of, Stage.DRAFT));
                    return stored;
                });
    }

    private Problems named(Finding finding) {
        return names.leftOut(
                finding.origin().activity(),
                () -> new Problems()
                        .nameless("title", finding.text().title())
                        .nameless("statement", finding.text().statement()));
    }
}
