package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer makes the drafted plan the partnership's own. */
@Service
public class EditingPlan {

    private final Plans plans;
    private final Profile profile;
    private final Clock clock;

    EditingPlan(Plans plans, Profile profile, Clock clock) {
        this.plans = plans;
        this.profile = profile;
        this.clock = clock;
    }

    public Outcome<Stored<DisseminationPlan>> addRow(By by, UUID id, RowGiven given) {
        return edit(by, id, null, checked(given), (plan, mark) -> plan.addRow(content(given), mark));
    }

    /** Changes a row; {@code revision} is the one that the person saw. */
    public Outcome<Stored<DisseminationPlan>> changeRow(
            By by, UUID id, String row, @Nullable Integer revision, RowGiven given) {
        return edit(by, id, null, checked(given), (plan, mark) -> plan.changeRow(row, revision, content(given), mark));
    }

    public Outcome<Stored<DisseminationPlan>> removeRow(By by, UUID id, String row, @Nullable Integer revision) {
        return edit(by, id, null, new Problems(), (plan, mark) -> plan.removeRow(row, revision, mark));
    }

    /** Notes what was thought of each of the profile's considerations; blank notes are left out. */
    public Outcome<Stored<DisseminationPlan>> note(By by, UUID id, @Nullable Long version, List<NoteGiven> given) {
        return edit(by, id, version, checked(given), (plan, mark) -> plan.note(notes(given), mark));
    }

    public Outcome<Stored<DisseminationPlan>> cascadeTo(By by, UUID id, @Nullable Long version, @Nullable String to) {
        Problems problems = new Problems()
                .when(CascadeTo.of(to).isEmpty(), "cascadeTo", "required", "Select which agencies to ask");
        return edit(
                by,
                id,
                version,
                problems,
                (plan, mark) -> plan.choose(CascadeTo.of(to).orElse(CascadeTo.CONCERNED), mark));
    }

    /** A note on one of the profile's considerations, as it was sent. */
    public record NoteGiven(
            @Nullable String consideration, @Nullable String note) {}

    /**
     * A row as a program sends it with the whole plan.
     *
     * @param id of a row that the plan has; null for a new one
     */
    public record WholeRow(@Nullable String id, RowGiven row) {}

    /** Everything that can be edited, as a program sends it. */
    public record Whole(
            List<WholeRow> rows,
            List<NoteGiven> considerations,
            @Nullable String cascadeTo) {

        public Whole {
            rows = List.copyOf(rows);
            considerations = List.copyOf(considerations);
        }
    }

    public Outcome<Stored<DisseminationPlan>> replace(By by, UUID id, @Nullable Long version, Whole whole) {
        Problems problems = new Problems();
        for (int place = 0; place < whole.rows().size(); place++) {
            whole.rows().get(place).row().check(problems, "rows[" + place + "].", profile);
        }
        check(problems, whole.considerations());
        problems.when(
                CascadeTo.of(whole.cascadeTo()).isEmpty(),
                "cascadeTo",
                "required",
                "Say which agencies to ask: concerned or all");
        return edit(
                by,
                id,
                version,
                problems,
                (plan, mark) -> plan.replace(
                        rows(plan, whole.rows()),
                        notes(whole.considerations()),
                        CascadeTo.of(whole.cascadeTo()).orElse(CascadeTo.CONCERNED),
                        mark));
    }

    private List<PlanRow> rows(DisseminationPlan plan, List<WholeRow> given) {
        List<PlanRow> rows = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (WholeRow one : given) {
            PlanRow.Content content = content(one.row());
            String known = one.id() == null || used.contains(one.id()) ? "" : one.id();
            used.add(known);
            rows.add(plan.row(known).map(row -> row.changed(content)).orElseGet(() -> PlanRow.added(content)));
        }
        return rows;
    }

    /** What the person may do is told before what is wrong with what they sent. */
    private Outcome<Stored<DisseminationPlan>> edit(
            By by,
            UUID id,
            @Nullable Long version,
            Problems problems,
            BiFunction<DisseminationPlan, By.Mark, Outcome<Decision<DisseminationPlan>>> change) {
        return plans.change(
                by,
                id,
                version,
                plan -> PlanPermissions.toEdit(by.actor(), plan),
                plan -> problems.orElse(() -> change.apply(plan, by.mark(clock.instant()))));
    }

    private Problems checked(RowGiven given) {
        Problems problems = new Problems();
        given.check(problems, "", profile);
        return problems;
    }

    private Problems checked(List<NoteGiven> given) {
        Problems problems = new Problems();
        check(problems, given);
        return problems;
    }

    private void check(Problems problems, List<NoteGiven> given) {
        given.forEach(one -> {
            String field = "notes." + one.consideration();
            problems.when(
                    profile.disseminationPlan().considerations().stream()
                            .noneMatch(consideration -> consideration.id().equals(one.consideration())),
                    field,
                    "unknown-consideration",
                    "The framework has no such consideration");
            problems.optionalText(field, one.note(), ConsiderationNote.LONGEST, "the note");
        });
    }

    private PlanRow.Content content(RowGiven given) {
        return given.content(profile, WorkingDays.today(clock));
    }

    private static List<ConsiderationNote> notes(List<NoteGiven> given) {
        List<ConsiderationNote> notes = new ArrayList<>();
        for (NoteGiven one : given) {
            String note = Text.tidy(one.note());
            if (note != null) {
                notes.add(new ConsiderationNote(String.valueOf(one.consideration()), note));
            }
        }
        return notes;
    }
}
