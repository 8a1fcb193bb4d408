package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.thread.StoryStep.Line;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one agency did in one step of a thread: a tag, when and by whom, and its words. */
@Component
class AgencyWords {

    private final Names names;
    private final Deadlines deadlines;

    AgencyWords(Names names, Deadlines deadlines) {
        this.names = names;
        this.deadlines = deadlines;
    }

    Line cascade(Chain.Told<Chain.Cascade> told) {
        Chain.Cascade cascade = told.what();
        Line line = line(cascade.agency(), "/dissemination/cascades/" + cascade.cascadeId());
        LocalDate due = cascade.nextDueOn();
        if (due == null) {
            String method = cascade.method();
            return line.standing(Standing.DONE, "Reported")
                    .by(cascade.reportedOn(), who(told.said(), cascade.agency()))
                    .said(cascade.people() + " people reached" + (method == null ? "" : ". " + method));
        }
        Line open = due(line, due, cascade.acknowledged() ? Standing.IN_PROGRESS : Standing.WAITING);
        return cascade.acknowledged()
                ? open.by(cascade.acknowledgedOn(), who(told.said(), cascade.agency()))
                        .said("Acknowledged, the report is due on " + Deadlines.date(due))
                : open.said("Not acknowledged yet");
    }

    Line action(Chain.ActionLine action) {
        Line line = line(action.agency(), "/impact/actions/" + action.actionId());
        String by = who(action.said(), action.agency());
        return switch (action.state()) {
            case PROPOSED ->
                due(line, action.nextDueOn(), Standing.WAITING)
                        .said("Not answered yet")
                        .said(action.lastWords() == null ? null : "Asked again: " + action.lastWords());
            case AGREED, IN_PROGRESS ->
                due(line, action.nextDueOn(), Standing.IN_PROGRESS)
                        .by(action.on(), by)
                        .said(action.measurableAction())
                        .said(action.lastWords());
            case DONE ->
                line.standing(Standing.IN_PROGRESS, "Done, to be verified")
                        .by(action.doneOn(), by)
                        .said(action.lastWords());
            case VERIFIED ->
                line.standing(Standing.IN_PROGRESS, "Verified")
                        .by(action.verifiedOn(), by)
                        .said(action.lastWords());
            case EMBEDDED ->
                line.standing(Standing.DONE, "Embedded")
                        .by(action.embeddedOn(), by)
                        .said(action.measurableAction());
            case DECLINED, NOT_IMPLEMENTED ->
                line.standing(Standing.WAITING, action.state() == ActionState.DECLINED ? "Declined" : "Not implemented")
                        .by(action.on(), by)
                        .said(action.lastWords());
        };
    }

    Line checks(Chain.ActionLine action) {
        Line line = line(action.agency(), "/impact/actions/" + action.actionId());
        for (Chain.Check check : action.pastChecks()) {
            line = line.said(made(check) + " (before it was reopened)");
        }
        for (Chain.Check check : action.made()) {
            line = line.said(made(check));
        }
        List<Chain.Check> open = new ArrayList<>(action.checks());
        open.removeAll(action.made());
        if (!open.isEmpty()) {
            LocalDate next = open.get(0).dueOn();
            return due(line, next, Standing.WAITING)
                    .said("Check " + open.get(0).number() + " of " + open.get(0).of() + " falls due on "
                            + Deadlines.date(next));
        }
        return action.checks().isEmpty()
                ? line.standing(Standing.IN_PROGRESS, "Reopened")
                : line.standing(Standing.DONE, "All held");
    }

    Line retest(Chain.Retest found) {
        return line(found.agency(), "/audits/activities/" + found.activityReference() + "/retests")
                .standing(found.held() ? Standing.DONE : Standing.OVERDUE, found.held() ? "Holds" : "Does not hold")
                .said("Panel’s grade “" + found.gradeWords() + "” on " + Deadlines.date(found.on()));
    }

    private String made(Chain.Check check) {
        LocalDate recordedOn = check.recordedOn();
        String kind = check.retestKind();
        return "Check " + check.number() + " of " + check.of()
                + (Boolean.TRUE.equals(check.held()) ? " held" : " did not hold")
                + (recordedOn == null ? "" : " on " + Deadlines.date(recordedOn))
                + (kind == null ? "" : ", " + names.retestKind(kind))
                + (check.evidence() == null ? "" : ": " + check.evidence());
    }

    private Line due(Line line, @Nullable LocalDate due, Standing otherwise) {
        return due == null
                ? line.standing(otherwise, "No date")
                : line.standing(deadlines.standing(due, otherwise), deadlines.words(due));
    }

    /** The role alone for the agency's own people, who stand beside the agency's name; its system is named with it. */
    private String who(Chain.Said said, String agency) {
        boolean ownPerson = agency.equals(said.agency()) && !said.role().equals("system");
        return names.who(said.role(), ownPerson ? null : said.agency());
    }

    private Line line(String agency, String path) {
        return new Line(agency, names.agency(agency), Standing.WAITING, "", null, null, List.of(), path);
    }
}
