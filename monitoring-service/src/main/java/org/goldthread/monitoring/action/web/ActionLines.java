package org.goldthread.monitoring.action.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.goldthread.monitoring.words.Tags;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Actions as a list shows them. */
@Component
class ActionLines {

    private final Names names;
    private final Deadlines deadlines;

    ActionLines(Names names, Deadlines deadlines) {
        this.names = names;
        this.deadlines = deadlines;
    }

    /**
     * One action.
     *
     * @param due the tag of its next date; null when nothing is due
     */
    record Line(
            String text,
            String reference,
            String path,
            String agency,
            ActionState state,
            Tag tag,
            @Nullable LocalDate nextDueOn,
            @Nullable Tag due) {}

    Line line(Action action) {
        LocalDate next = action.nextDueOn();
        return new Line(
                action.assignment().text(),
                action.assignment().activityReference(),
                "/impact/actions/" + action.id(),
                names.agency(action.assignment().agency()),
                action.state(),
                tag(action.state()),
                next,
                next == null ? null : Tags.of(deadlines.standing(next, Standing.WAITING), deadlines.words(next)));
    }

    static Tag tag(ActionState state) {
        return switch (state) {
            case PROPOSED, DECLINED, NOT_IMPLEMENTED -> Tags.of(Standing.WAITING, state.words());
            case AGREED, IN_PROGRESS, DONE, VERIFIED -> Tags.of(Standing.IN_PROGRESS, state.words());
            case EMBEDDED -> Tags.of(Standing.DONE, state.words());
        };
    }

    /** Sorted by {@code due} (as given), {@code agency} or {@code state}. */
    static List<Line> sorted(List<Line> lines, String column, boolean descending) {
        Comparator<Line> order = switch (column) {
            case "agency" -> Comparator.comparing(Line::agency);
            case "state" -> Comparator.comparing(Line::state);
            case "reference" -> Comparator.comparing(Line::reference);
            default -> Comparator.comparing(Line::nextDueOn, Comparator.nullsLast(Comparator.naturalOrder()));
        };
        return lines.stream().sorted(descending ? order.reversed() : order).toList();
    }
}
