package org.goldthread.audit.casefile;

import java.util.Optional;
import org.goldthread.audit.sample.Drawing;
import org.goldthread.audit.sample.Drawn;
import org.goldthread.audit.sample.FrameRead;
import org.goldthread.audit.sample.FrameReader;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** An officer draws the sample of an audit; every agency is asked to name its auditor of each case (A7). */
@Service
public class DrawingCases {

    private final CaseAudits audits;
    private final CaseFiles files;
    private final CaseSheets sheets;
    private final ReadingCases reading;
    private final ReadingActivities activities;
    private final Tools tools;
    private final CurrentFramework framework;

    public DrawingCases(
            CaseAudits audits,
            CaseFiles files,
            CaseSheets sheets,
            ReadingCases reading,
            ReadingActivities activities,
            Tools tools,
            CurrentFramework framework) {
        this.audits = audits;
        this.files = files;
        this.sheets = sheets;
        this.reading = reading;
        this.activities = activities;
        this.tools = tools;
        this.framework = framework;
    }

    /**
     * Draws it.
     *
     * @param list the bytes of the list of cases
     */
    public Outcome<Stored<CaseAudit>> draw(By by, ActivityId activityId, CaseTerms terms, byte[] list) {
        return allowed(by.actor(), activityId)
                .then(activity -> Guard.unless(
                        activity.closed(),
                        () -> audits.open(by, () -> {
                            ToolVersion tool = tool(terms.tool()).orElse(null);
                            FrameRead read = FrameReader.read(list);
                            return terms.check(
                                            activity,
                                            tool,
                                            read,
                                            framework.now().today())
                                    .map(checked -> CaseAudit.open(
                                            activity,
                                            java.util.Objects.requireNonNull(tool),
                                            checked,
                                            framework.mark(by)));
                        })))
                .map(opened -> {
                    layOut();
                    return opened;
                });
    }

    /** Whether the same list gives the same sample again, for whoever wants to see for themselves. */
    public Outcome<Repeat> again(Actor actor, ActivityId activityId, byte[] list) {
        return allowed(actor, activityId).then(activity -> {
            Optional<Stored<CaseAudit>> audit = audits.of(activity);
            FrameRead read = FrameReader.read(list);
            if (audit.isEmpty()) {
                return Outcome.refused(new Refusal.Missing());
            }
            if (!read.clean()) {
                return Outcome.refused(Refusal.invalid(
                        "list",
                        "unreadable",
                        "Row " + read.problems().get(0).row() + ": "
                                + read.problems().get(0).sentence()));
            }
            Drawn first = audit.get().value().sample();
            if (!read.frame().columns().containsAll(first.columns())) {
                return Outcome.done(new Repeat(false, false));
            }
            Drawn second = Drawing.draw(read.frame(), first.plan());
            return Outcome.done(new Repeat(
                    second.fingerprint().equals(first.fingerprint()),
                    second.cases().equals(first.cases())));
        });
    }

    /** Whether the list is the same, and whether the sample is. */
    public record Repeat(boolean sameList, boolean sameSample) {}

    private Outcome<Activity> allowed(Actor actor, ActivityId id) {
        return activities.one(actor, id).then(stored -> {
            Activity activity = stored.value();
            if (!CasePermissions.mayKeep(actor)) {
                return Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-draw", "Only partnership officers draw the sample of an audit"));
            }
            return reading.rules(activity.registration().typeId()).isPresent()
                    ? Outcome.done(activity)
                    : Outcome.refused(new Refusal.Rule(
                            "no-cases",
                            "Audits of this type do not look at cases, by the partnership’s framework",
                            "default"));
        });
    }

    private Optional<ToolVersion> tool(@Nullable String id) {
        try {
            return id == null
                    ? Optional.empty()
                    : tools.find(ToolVersionId.of(id)).map(Stored::value);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Lays out the files and sheets of samples, also of those that a service which was stopped did not come to. Doing it
     * twice does it once: their ids follow from audit, case and agency.
     */
    @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
    public void layOut() {
        By house = By.of(Actor.house(framework.service()));
        for (CaseAudit audit : audits.toLayOut()) {
            int number = 0;
            for (Drawn.Case drawn : audit.sample().cases()) {
                CaseFile file = files.layOut(house, CaseFile.of(audit, ++number, drawn));
                audit.agencies().forEach(agency -> sheets.layOut(house, CaseSheet.of(audit, file, agency)));
            }
            audits.change(house, audit.id(), null, one -> Outcome.done(one.laidOut()));
        }
    }
}
