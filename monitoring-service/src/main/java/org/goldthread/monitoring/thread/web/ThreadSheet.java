package org.goldthread.monitoring.thread.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.monitoring.thread.AgencyTable;
import org.goldthread.monitoring.thread.StoryStep;
import org.goldthread.monitoring.thread.ThreadState;
import org.goldthread.monitoring.thread.ThreadView;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Standing;
import org.goldthread.monitoring.words.Tags;
import org.goldthread.pages.component.Matrix;
import org.goldthread.pages.component.Scorecard;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up a thread's page. */
@Component
class ThreadSheet {

    private final Deadlines deadlines;
    private final List<String> installed;

    ThreadSheet(Deadlines deadlines, HouseProperties properties) {
        this.deadlines = deadlines;
        this.installed = properties.installed();
    }

    /** One line of a step: what one agency did. */
    record Line(
            String agency,
            Tag tag,
            @Nullable String when,
            List<String> said,
            @Nullable String path) {}

    /**
     * One step of the story.
     *
     * @param anchor its id on the page; null where nothing leads to it
     * @param colour of its knot on the thread
     * @param others how many more agencies there are, in words; null for none
     */
    record Step(
            @Nullable String anchor,
            String kind,
            String title,
            Tag tag,
            String colour,
            @Nullable String when,
            @Nullable String by,
            @Nullable String text,
            @Nullable String path,
            List<Line> lines,
            @Nullable String others) {}

    /**
     * What the template draws.
     *
     * @param originPath the activity's page; null where its service is not installed
     * @param nextEvidence when the next embedding check falls due, in words; null if none is to come
     * @param others what other agencies did, in counts; null where all are shown
     */
    record View(
            ThreadView thread,
            Tag state,
            @Nullable Tag due,
            String nature,
            @Nullable String originPath,
            List<Step> steps,
            Scorecard scorecard,
            @Nullable String nextEvidence,
            Matrix agencies,
            @Nullable String others) {}

    View of(ThreadView thread) {
        LocalDate next = thread.nextDueOn();
        LocalDate evidence = thread.score().nextEvidenceOn();
        return new View(
                thread,
                tag(thread.state()),
                next == null ? null : Tags.of(deadlines.standing(next, Standing.WAITING), deadlines.words(next)),
                "strength".equals(thread.nature()) ? "What works well" : "What needs to get better",
                installed.contains(thread.origin().service())
                        ? "/" + thread.origin().service() + "/activities/"
                                + thread.origin().reference()
                        : null,
                steps(thread.steps()),
                Scorecard.of(
                        thread.score().howMuch(),
                        thread.score().howWell(),
                        thread.score().whatDifference()),
                evidence == null ? null : nextEvidence(evidence),
                matrix(thread.agencies()),
                others(thread.agencies()));
    }

    private String nextEvidence(LocalDate day) {
        return "The next embedding check " + (deadlines.late(day) ? "was due on " : "falls due on ")
                + Deadlines.date(day) + ".";
    }

    static Tag tag(ThreadState state) {
        return switch (state) {
            case FOUND -> Tags.of(Standing.WAITING, state.words());
            case LEARNING, SHARING, ACTING, CHECKING -> Tags.of(Standing.IN_PROGRESS, state.words());
            case EMBEDDED -> Tags.of(Standing.DONE, state.words());
        };
    }

    private List<Step> steps(List<StoryStep> story) {
        List<Step> steps = new ArrayList<>();
        int learning = 0;
        for (StoryStep step : story) {
            boolean branch = step.stage() == StoryStep.Stage.LEARNING;
            steps.add(step(step, branch ? "learning-" + ++learning : null));
        }
        return steps;
    }

    private Step step(StoryStep step, @Nullable String anchor) {
        Tag tag = Tags.of(step.standing(), step.words());
        LocalDate on = step.on();
        return new Step(
                anchor,
                step.stage().words(),
                step.title(),
                tag,
                tag.colour(),
                on == null ? null : Deadlines.date(on),
                step.by(),
                step.text(),
                reachable(step.path()),
                step.lines().stream().map(this::line).toList(),
                step.others() == 0 ? null : "and " + count(step.others(), " other agency", " other agencies"));
    }

    private Line line(StoryStep.Line line) {
        LocalDate on = line.on();
        return new Line(
                line.agencyName(),
                Tags.of(line.standing(), line.words()),
                on == null ? null : Deadlines.date(on) + ", " + line.by(),
                line.said(),
                reachable(line.path()));
    }

    private Matrix matrix(AgencyTable table) {
        return new Matrix(
                "What each agency has done",
                "Agency",
                AgencyTable.STEPS,
                table.rows().stream()
                        .map(row -> Matrix.Line.of(
                                row.agencyName(),
                                row.cells().stream().map(this::cell).toList()))
                        .toList());
    }

    private Matrix.Cell cell(AgencyTable.Cell cell) {
        Standing standing = cell.standing();
        String path = reachable(cell.path());
        return standing == null
                ? Matrix.Cell.words(cell.words(), path)
                : new Matrix.Cell(Tags.of(standing, cell.words()), null, path);
    }

    private static @Nullable String others(AgencyTable table) {
        if (table.others() == 0) {
            return null;
        }
        List<String> reached = new ArrayList<>();
        for (int step = 0; step < AgencyTable.STEPS.size(); step++) {
            if (table.othersReached().get(step) > 0) {
                reached.add(AgencyTable.STEPS.get(step).toLowerCase(Locale.UK) + " "
                        + table.othersReached().get(step));
            }
        }
        return count(table.others(), " other agency has", " other agencies have") + " a part in this thread"
                + (reached.isEmpty() ? "." : ": " + String.join(", ", reached) + ".");
    }

    private @Nullable String reachable(@Nullable String path) {
        boolean elsewhere = path != null && (path.startsWith("/dissemination/") || path.startsWith("/learning/"));
        return elsewhere && !installed.contains("dissemination") ? null : path;
    }

    private static String count(int number, String one, String many) {
        return number + (number == 1 ? one : many);
    }
}
