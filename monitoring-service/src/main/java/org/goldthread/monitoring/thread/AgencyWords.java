package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.monitoring.thread.StoryStep.Line;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one agency did in one step of a thread, in a tag and a sentence. */
@Component
class AgencyWords {

    private final Names names;
    private final Deadlines deadlines;

    AgencyWords(Names names, Deadlines deadlines) {
        this.names = names;
        this.deadlines = deadlines;
    }

    Line cascade(Chain.Cascade cascade) {
        String path = "/dissemination/cascades/" + cascade.cascadeId();
        LocalDate due = cascade.nextDueOn();
        if (due == null) {
            String method = cascade.method();
            return line(
                    cascade.agency(),
                    Standing.DONE,
                    "Reported",
                    on(cascade.reportedOn()) + cascade.people() + " people reached"
                            + (method == null ? "" : ". " + method),
                    path);
        }
        if (cascade.acknowledged()) {
            return line(
                    cascade.agency(),
                    deadlines.standing(due, Standing.IN_PROGRESS),
                    deadlines.late(due) ? deadlines.words(due) : "Acknowledged",
                    "Acknowledged " + on(cascade.acknowledgedOn()) + "report due " + Deadlines.date(due),
                    path);
        }
        return line(
                cascade.agency(),
                deadlines.standing(due, Standing.WAITING),
                deadlines.words(due),
                "Not acknowledged yet",
                path);
    }

    Line action(Chain.ActionLine action) {
        LocalDate due = action.nextDueOn();
        String path = "/impact/actions/" + action.actionId();
        String agency = action.agency();
        return switch (action.state()) {
            case PROPOSED -> due(agency, due, Standing.WAITING, "Not answered yet", path);
            case AGREED, IN_PROGRESS -> due(agency, due, Standing.IN_PROGRESS, underWay(action), path);
            case DONE ->
                line(
                        agency,
                        Standing.IN_PROGRESS,
                        "Done, to be verified",
                        on(action.doneOn()) + words(action.lastWords()),
                        path);
            case VERIFIED ->
                line(
                        agency,
                        Standing.IN_PROGRESS,
                        "Verified",
                        on(action.verifiedOn()) + words(action.measurableAction()),
                        path);
            case EMBEDDED ->
                line(
                        agency,
                        Standing.DONE,
                        "Embedded",
                        on(action.embeddedOn()) + words(action.measurableAction()),
                        path);
            case DECLINED ->
                line(agency, Standing.WAITING, "Declined", on(action.on()) + words(action.lastWords()), path);
        };
    }

    Line checks(Chain.ActionLine action) {
        List<String> told = new ArrayList<>();
        action.pastChecks().forEach(check -> told.add(made(check) + " (before it was reopened)"));
        String words = "Reopened";
        Standing standing = Standing.IN_PROGRESS;
        for (Chain.Check check : action.checks()) {
            if (check.held() == null) {
                told.add("Check " + check.number() + " of " + check.of() + " is due on "
                        + Deadlines.date(check.dueOn()));
                words = deadlines.words(check.dueOn());
                standing = deadlines.standing(check.dueOn(), Standing.WAITING);
                break;
            }
            told.add(made(check));
            words = check.number() == check.of() ? "All held" : words;
            standing = check.number() == check.of() ? Standing.DONE : standing;
        }
        return line(action.agency(), standing, words, String.join(". ", told), "/impact/actions/" + action.actionId());
    }

    private String made(Chain.Check check) {
        LocalDate recordedOn = check.recordedOn();
        String kind = check.retestKind() == null ? "" : ", " + names.retestKind(check.retestKind());
        return "Check " + check.number() + " of " + check.of()
                + (Boolean.TRUE.equals(check.held()) ? " held" : " did not hold")
                + (recordedOn == null ? "" : " on " + Deadlines.date(recordedOn)) + kind + ": "
                + words(check.evidence());
    }

    private static String underWay(Chain.ActionLine action) {
        String agreed = words(action.measurableAction());
        String latest = action.lastWords();
        return latest == null ? agreed : agreed + " Latest: " + latest;
    }

    private Line due(String agency, @Nullable LocalDate due, Standing otherwise, String text, String path) {
        return due == null
                ? line(agency, otherwise, "No date", text, path)
                : line(agency, deadlines.standing(due, otherwise), deadlines.words(due), text, path);
    }

    private Line line(String agency, Standing standing, String words, String text, String path) {
        return new Line(agency, names.agency(agency), standing, words, text, path);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : Deadlines.date(day) + ": ";
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
