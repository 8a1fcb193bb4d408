package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.thread.AgencyTable.Cell;
import org.goldthread.monitoring.thread.AgencyTable.Row;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the table of agencies and steps. */
@Component
class AgencyTables {

    private final Names names;
    private final Deadlines deadlines;

    AgencyTables(Names names, Deadlines deadlines) {
        this.names = names;
        this.deadlines = deadlines;
    }

    AgencyTable of(Chain chain, Sight sight) {
        List<Row> all = chain.agencies().stream()
                .map(agency -> row(chain, agency))
                .sorted(Comparator.comparing(Row::agencyName))
                .toList();
        List<Row> shown = all.stream().filter(row -> sight.shows(row.agency())).toList();
        List<Row> hidden =
                all.stream().filter(row -> !sight.shows(row.agency())).toList();
        List<Integer> reached = new ArrayList<>();
        for (int step = 0; step < AgencyTable.STEPS.size(); step++) {
            int place = step;
            reached.add((int) hidden.stream()
                    .filter(row -> row.cells().get(place).reached())
                    .count());
        }
        return new AgencyTable(shown, hidden.size(), reached);
    }

    private Row row(Chain chain, String agency) {
        List<Chain.Cascade> cascades = chain.cascades().stream()
                .filter(one -> one.agency().equals(agency))
                .toList();
        List<Chain.ActionLine> actions = chain.actions().stream()
                .filter(one -> one.agency().equals(agency))
                .toList();
        return new Row(
                agency,
                names.agency(agency),
                List.of(
                        cascade("Received", cascades, Chain.Cascade::acknowledged, Chain.Cascade::acknowledgeBy),
                        cascade("Cascaded", cascades, one -> one.reportedOn() != null, Chain.Cascade::reportBy),
                        uptake("Trained", cascades, Chain.Cascade::training),
                        uptake("Policy", cascades, Chain.Cascade::policies),
                        agreed(actions),
                        action("Done", actions, List.of(ActionState.DONE, ActionState.VERIFIED, ActionState.EMBEDDED)),
                        action("Verified", actions, List.of(ActionState.VERIFIED, ActionState.EMBEDDED)),
                        action("Embedded", actions, List.of(ActionState.EMBEDDED))));
    }

    /** What the agency's reports say of its own training and policies (SOL 3.3-3.5). */
    private static Cell uptake(
            String step, List<Chain.Cascade> cascades, Function<Chain.Cascade, @Nullable String> answer) {
        if (cascades.isEmpty()) {
            return new Cell(step, null, "Not sent", false, null);
        }
        List<String> said = cascades.stream()
                .map(one -> Objects.requireNonNullElse(answer.apply(one), ""))
                .toList();
        String path = path(cascades.get(0));
        if (said.stream().allMatch("not-needed"::equals)) {
            return new Cell(step, Standing.DONE, "Not needed", true, path);
        }
        if (said.stream().allMatch(one -> one.equals("done") || one.equals("not-needed"))) {
            return new Cell(step, Standing.DONE, step.equals("Policy") ? "Reviewed" : step, true, path);
        }
        long done = said.stream().filter("done"::equals).count();
        if (done > 0) {
            return new Cell(step, Standing.IN_PROGRESS, done + " of " + said.size(), false, path);
        }
        return said.contains("not-yet")
                ? new Cell(step, Standing.WAITING, "Not yet", false, path)
                : new Cell(step, null, "Not said", false, null);
    }

    private static String path(Chain.Cascade cascade) {
        return "/dissemination/cascades/" + cascade.cascadeId();
    }

    private Cell cascade(
            String step,
            List<Chain.Cascade> cascades,
            Predicate<Chain.Cascade> reached,
            Function<Chain.Cascade, LocalDate> by) {
        if (cascades.isEmpty()) {
            return new Cell(step, null, "Not sent", false, null);
        }
        Optional<Chain.Cascade> next =
                cascades.stream().filter(reached.negate()).min(Comparator.comparing(by));
        String path = path(next.orElse(cascades.get(0)));
        if (next.isEmpty()) {
            return new Cell(step, Standing.DONE, step, true, path);
        }
        long done = cascades.stream().filter(reached).count();
        return open(step, by.apply(next.get()), done, cascades.size(), path);
    }

    private Cell agreed(List<Chain.ActionLine> actions) {
        List<Chain.ActionLine> declined =
                actions.stream().filter(one -> one.state().refused()).toList();
        if (!actions.isEmpty() && declined.size() == actions.size()) {
            return new Cell("Action agreed", Standing.WAITING, refusedWords(declined), false, path(declined.get(0)));
        }
        return step(
                "Action agreed",
                "Agreed",
                actions,
                one -> one.state() != ActionState.PROPOSED,
                one -> one.state() == ActionState.PROPOSED ? one.nextDueOn() : null);
    }

    private static String refusedWords(List<Chain.ActionLine> refused) {
        return refused.stream().anyMatch(one -> one.state() == ActionState.DECLINED) ? "Declined" : "Not implemented";
    }

    private Cell action(String step, List<Chain.ActionLine> actions, List<ActionState> reached) {
        return step(step, step, actions, one -> reached.contains(one.state()), one -> dueBefore(one, step));
    }

    /** The step that the action's next date belongs to. */
    private static @Nullable LocalDate dueBefore(Chain.ActionLine action, String step) {
        String next = switch (action.state()) {
            case AGREED, IN_PROGRESS -> "Done";
            case VERIFIED -> "Embedded";
            case PROPOSED, DONE, EMBEDDED, DECLINED, NOT_IMPLEMENTED -> "";
        };
        return next.equals(step) ? action.nextDueOn() : null;
    }

    private Cell step(
            String step,
            String doneWords,
            List<Chain.ActionLine> all,
            Predicate<Chain.ActionLine> reached,
            Function<Chain.ActionLine, @Nullable LocalDate> due) {
        List<Chain.ActionLine> asked =
                all.stream().filter(one -> !one.state().refused()).toList();
        if (asked.isEmpty()) {
            return new Cell(step, null, "No action", false, null);
        }
        List<Chain.ActionLine> open = asked.stream().filter(reached.negate()).toList();
        if (open.isEmpty()) {
            return new Cell(step, Standing.DONE, doneWords, true, path(asked.get(0)));
        }
        Optional<LocalDate> next =
                open.stream().map(due).filter(day -> day != null).min(Comparator.naturalOrder());
        int done = asked.size() - open.size();
        return next.map(day -> open(step, day, done, asked.size(), path(open.get(0))))
                .orElseGet(() -> new Cell(
                        step, null, done == 0 ? "Not yet" : done + " of " + asked.size(), false, path(open.get(0))));
    }

    private Cell open(String step, LocalDate due, long done, int all, String path) {
        Standing standing = deadlines.standing(due, Standing.WAITING);
        String count = done == 0 ? "" : done + " of " + all + ", ";
        String words = deadlines.shortWords(due);
        return new Cell(step, standing, count.isEmpty() ? words : count + words.toLowerCase(Locale.UK), false, path);
    }

    private static String path(Chain.ActionLine action) {
        return "/impact/actions/" + action.actionId();
    }
}
