package org.goldthread.dissemination.cascade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The request to one agency to pass one piece of learning on to its people, and the receipt that it gives (D6; SOL 3.3,
 * 3.5; LDS App. A).
 *
 * @param asked what is asked, as the plan had it when it was approved
 * @param earlier the reports that were corrected since, the first one first; {@code report} is what counts
 * @param nextDueOn the day on which the agency's next step is due; null when it has done all
 */
public record Cascade(
        @BsonId CascadeId id,
        UUID planId,
        Learning learning,
        String agency,
        List<Request> asked,
        CascadeState state,
        LocalDate requestedOn,
        LocalDate acknowledgeBy,
        LocalDate reportBy,
        @Nullable LocalDate nextDueOn,
        @Nullable Mark acknowledged,
        @Nullable CascadeReport report,
        List<CascadeReport> earlier)
        implements Aggregate {

    private static final int MOST_CORRECTIONS = 50;

    public Cascade {
        asked = List.copyOf(asked);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** The days by which an agency is asked to answer. */
    public record Term(LocalDate requestedOn, LocalDate acknowledgeBy, LocalDate reportBy) {}

    /** Asks the agency. */
    static Decision<Cascade> request(UUID planId, Learning learning, String agency, List<Request> asked, Term term) {
        Cascade cascade = new Cascade(
                CascadeId.of(planId, agency),
                planId,
                learning,
                agency,
                asked,
                CascadeState.REQUESTED,
                term.requestedOn(),
                term.acknowledgeBy(),
                term.reportBy(),
                term.acknowledgeBy(),
                null,
                null,
                List.of());
        return Decision.of(
                cascade,
                new CascadeEvent.Requested(CascadeEvent.Of.cascade(cascade)),
                CascadeWork.acknowledgementDue(cascade));
    }

    /** The agency has it. */
    Outcome<Decision<Cascade>> acknowledge(By.Mark by) {
        if (state != CascadeState.REQUESTED) {
            return refused("already-acknowledged", "This was acknowledged already");
        }
        Cascade after = moved(CascadeState.ACKNOWLEDGED, reportBy, by, null, List.of());
        return Outcome.done(Decision.of(
                after,
                new CascadeEvent.Acknowledged(CascadeEvent.Of.cascade(this), day(by)),
                CascadeWork.acknowledged(this),
                CascadeWork.reportDue(after)));
    }

    /** The agency tells how and whom it reached. */
    Outcome<Decision<Cascade>> report(CascadeReport told) {
        if (state == CascadeState.REQUESTED) {
            return refused("not-acknowledged", "Acknowledge the request before you report on it");
        }
        if (state == CascadeState.REPORTED) {
            return refused("already-reported", "Your agency has reported on this already");
        }
        Cascade after = moved(CascadeState.REPORTED, null, acknowledged, told, List.of());
        return Outcome.done(Decision.of(
                after,
                new CascadeEvent.Reported(
                        CascadeEvent.Of.cascade(this),
                        told.reached(),
                        told.method(),
                        told.note() != null,
                        told.training(),
                        told.policies(),
                        day(told.by())),
                CascadeWork.reported(this)));
    }

    /** The agency says it anew; what it said before is kept. */
    Outcome<Decision<Cascade>> correct(CascadeReport told, String reason) {
        CascadeReport before = report;
        if (before == null) {
            return refused("not-reported", "There is no report to correct yet");
        }
        if (earlier.size() >= MOST_CORRECTIONS) {
            return refused("too-many-corrections", "A report can be corrected " + MOST_CORRECTIONS + " times at most");
        }
        List<CascadeReport> replaced = new ArrayList<>(earlier);
        replaced.add(before);
        Cascade after = moved(state, null, acknowledged, told.correcting(reason), replaced);
        return Outcome.done(Decision.of(
                after,
                new CascadeEvent.Corrected(
                        CascadeEvent.Of.cascade(this),
                        told.reached(),
                        told.method(),
                        told.note() != null,
                        told.training(),
                        told.policies(),
                        after.reportVersion(),
                        reason,
                        day(told.by()))));
    }

    /** Which version of the report counts, from 1; 0 before there is one. */
    public int reportVersion() {
        return report == null ? 0 : earlier.size() + 1;
    }

    /** The day of the first report, which is the one that was due. */
    public @Nullable LocalDate reportedOn() {
        CascadeReport first = earlier.isEmpty() ? report : earlier.get(0);
        return first == null ? null : day(first.by());
    }

    public boolean overdueOn(LocalDate today) {
        return nextDueOn != null && nextDueOn.isBefore(today);
    }

    private Cascade moved(
            CascadeState to,
            @Nullable LocalDate next,
            @Nullable Mark acknowledgedBy,
            @Nullable CascadeReport told,
            List<CascadeReport> replaced) {
        return new Cascade(
                id,
                planId,
                learning,
                agency,
                asked,
                to,
                requestedOn,
                acknowledgeBy,
                reportBy,
                next,
                acknowledgedBy,
                told,
                replaced);
    }

    private static LocalDate day(By.Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }

    private static Outcome<Decision<Cascade>> refused(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }
}
