package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of learning reaches those who should learn from it (D2; SOL 2.2.5 and Appendix C). It is drafted from the
 * profile's routing matrix, edited by the officer, and approved by the chair of the group that the profile names;
 * approval asks the agencies to pass the learning on.
 *
 * @param concerned the agencies that the learning concerns; empty where it concerns all alike
 */
public record DisseminationPlan(
        @BsonId PlanId id,
        Learning learning,
        List<String> concerned,
        PlanState state,
        List<PlanRow> rows,
        List<ConsiderationNote> notes,
        CascadeTo cascadeTo,
        Approval approval,
        FollowUp followUp,
        String profileVersion,
        LocalDate draftedOn,
        List<PlanStep> history)
        implements Aggregate {

    private static final int MOST_ROWS = 60;
    private static final int KEPT_STEPS = 200;

    public DisseminationPlan {
        concerned = List.copyOf(concerned);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
    }

    /**
     * Drafts a plan for learning that was heard of.
     *
     * @param editBy the day by which the officer is expected to send it for approval
     */
    static Decision<DisseminationPlan> draft(
            Learning learning,
            List<String> concerned,
            List<PlanRow> rows,
            String group,
            String profileVersion,
            LocalDate editBy,
            By.Mark by) {
        DisseminationPlan plan = new DisseminationPlan(
                PlanId.forLearning(learning.learningPointId()),
                learning,
                concerned,
                PlanState.DRAFTED,
                rows,
                List.of(),
                CascadeTo.CONCERNED,
                Approval.notSent(group),
                FollowUp.NONE,
                profileVersion,
                day(by),
                List.of(new PlanStep(PlanStep.Kind.DRAFTED, by, null)));
        return Decision.of(
                plan,
                new PlanEvent.Drafted(
                        plan.id.value(),
                        learning.learningPointId(),
                        learning.findings(),
                        learning.keyMessage(),
                        rows.size()),
                PlanWork.editingDue(plan, editBy));
    }

    Outcome<Decision<DisseminationPlan>> addRow(PlanRow.Content content, By.Mark by) {
        return edited(by, "A row was added", () -> {
            List<PlanRow> all = new ArrayList<>(rows);
            all.add(PlanRow.added(content));
            return rowsBecome(all);
        });
    }

    /** @param revision the row's revision that the person saw; null when none was shown */
    Outcome<Decision<DisseminationPlan>> changeRow(
            String rowId, @Nullable Integer revision, PlanRow.Content content, By.Mark by) {
        return onRow(
                rowId,
                revision,
                () -> edited(
                        by,
                        "A row was changed",
                        () -> rowsBecome(rows.stream()
                                .map(one -> one.id().equals(rowId) ? one.changed(content) : one)
                                .toList())));
    }

    Outcome<Decision<DisseminationPlan>> removeRow(String rowId, @Nullable Integer revision, By.Mark by) {
        return onRow(
                rowId,
                revision,
                () -> edited(
                        by,
                        "A row was removed",
                        () -> rowsBecome(rows.stream()
                                .filter(one -> !one.id().equals(rowId))
                                .toList())));
    }

    /** All rows at once, as a program sends them; those that name a row of the plan keep its id. */
    Outcome<Decision<DisseminationPlan>> replace(
            List<PlanRow> newRows, List<ConsiderationNote> newNotes, CascadeTo to, By.Mark by) {
        return choose(to, by)
                .then(chosen -> chosen.after().note(newNotes, by))
                .then(noted -> noted.after()
                        .edited(
                                by,
                                "All rows were replaced",
                                () -> noted.after().rowsBecome(newRows)));
    }

    Outcome<Decision<DisseminationPlan>> note(List<ConsiderationNote> newNotes, By.Mark by) {
        return edited(by, "Considerations were noted", () -> copy(rows, newNotes, cascadeTo));
    }

    Outcome<Decision<DisseminationPlan>> choose(CascadeTo to, By.Mark by) {
        if (to == CascadeTo.ALL && !"multi-agency".equals(learning.scope())) {
            return Outcome.refused(PlanRefusals.NOT_MULTI_AGENCY);
        }
        return edited(by, "The agencies to ask were chosen", () -> copy(rows, notes, to));
    }

    /** Sends it to the group's chair ({@link PlanDecision}). */
    Outcome<Decision<DisseminationPlan>> send(String approvalGroup, LocalDate approveBy, By.Mark by) {
        return new PlanDecision(this, by).send(approvalGroup, approveBy);
    }

    /** Returns it to the officer ({@link PlanDecision}). */
    Outcome<Decision<DisseminationPlan>> sendBack(String reason, LocalDate editBy, By.Mark by) {
        return new PlanDecision(this, by).sendBack(reason, editBy);
    }

    /** The group agrees ({@link PlanDecision}). */
    Outcome<Decision<DisseminationPlan>> approve(List<String> recipients, @Nullable LocalDate writeBy, By.Mark by) {
        return new PlanDecision(this, by).approve(recipients, writeBy);
    }

    /** All agencies have been asked. */
    Outcome<Decision<DisseminationPlan>> agenciesAsked() {
        return said(copy(state, rows, notes, cascadeTo, approval, followUp.agenciesAsked(), history));
    }

    /** Something is written from it; the second and later ones settle nothing more. */
    Outcome<Decision<DisseminationPlan>> productStarted(UUID product, String title, By.Mark by) {
        if (state != PlanState.APPROVED) {
            return Outcome.refused(PlanRefusals.NOT_APPROVED);
        }
        if (followUp.products().contains(product)) {
            return said(this);
        }
        DisseminationPlan after = moved(
                state, approval, followUp.started(product), new PlanStep(PlanStep.Kind.PRODUCT_STARTED, by, title));
        return followUp.products().isEmpty() ? said(after, PlanWork.productStarted(this)) : said(after);
    }

    public Optional<PlanRow> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** Whether any row's audience works in the agencies. */
    public boolean reachesAgencies() {
        return rows.stream().anyMatch(row -> row.content().reachesAgencies());
    }

    /** Whether the plan has to do with this agency once it is approved. */
    public boolean concerns(@Nullable String agency) {
        return agency != null && (followUp.asked().contains(agency) || concerned.contains(agency));
    }

    private Outcome<Decision<DisseminationPlan>> onRow(
            String rowId, @Nullable Integer revision, Supplier<Outcome<Decision<DisseminationPlan>>> change) {
        Optional<PlanRow> row = row(rowId);
        if (row.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (revision != null && !revision.equals(row.get().revision())) {
            return Outcome.refused(new Refusal.Stale(row.get().revision()));
        }
        return change.get();
    }

    private Outcome<Decision<DisseminationPlan>> edited(By.Mark by, String what, Supplier<DisseminationPlan> change) {
        if (!state.beingEdited()) {
            return Outcome.refused(PlanRefusals.notBeingEdited(state));
        }
        DisseminationPlan changed = change.get();
        if (changed.rows.size() > MOST_ROWS) {
            return Outcome.refused(PlanRefusals.tooManyRows(MOST_ROWS));
        }
        return changed.equals(this)
                ? said(this)
                : said(changed.moved(state, approval, followUp, new PlanStep(PlanStep.Kind.EDITED, by, what)));
    }

    private DisseminationPlan rowsBecome(List<PlanRow> others) {
        return copy(others, notes, cascadeTo);
    }

    private DisseminationPlan copy(List<PlanRow> newRows, List<ConsiderationNote> newNotes, CascadeTo to) {
        return copy(state, newRows, newNotes, to, approval, followUp, history);
    }

    DisseminationPlan moved(PlanState to, Approval newApproval, FollowUp newFollowUp, PlanStep step) {
        List<PlanStep> all = new ArrayList<>(history);
        all.add(step);
        List<PlanStep> kept = all.subList(Math.max(0, all.size() - KEPT_STEPS), all.size());
        return copy(to, rows, notes, cascadeTo, newApproval, newFollowUp, kept);
    }

    private DisseminationPlan copy(
            PlanState newState,
            List<PlanRow> newRows,
            List<ConsiderationNote> newNotes,
            CascadeTo to,
            Approval newApproval,
            FollowUp newFollowUp,
            List<PlanStep> steps) {
        return new DisseminationPlan(
                id,
                learning,
                concerned,
                newState,
                newRows,
                newNotes,
                to,
                newApproval,
                newFollowUp,
                profileVersion,
                draftedOn,
                steps);
    }

    static Outcome<Decision<DisseminationPlan>> said(DisseminationPlan after, DomainEvent... events) {
        return Outcome.done(Decision.of(after, events));
    }

    static LocalDate day(By.Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }
}
