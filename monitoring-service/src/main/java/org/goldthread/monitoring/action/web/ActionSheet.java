package org.goldthread.monitoring.action.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionPermissions;
import org.goldthread.monitoring.action.Answer;
import org.goldthread.monitoring.action.EmbeddingCheck;
import org.goldthread.monitoring.action.Evidence;
import org.goldthread.monitoring.action.Step;
import org.goldthread.monitoring.evidence.AskingAudits;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.goldthread.monitoring.words.Tags;
import org.goldthread.pages.component.Button;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Moment;
import org.goldthread.pages.component.Part;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up an action's page. */
@Component
class ActionSheet {

    private final Names names;
    private final Deadlines deadlines;
    private final Profile profile;
    private final AskingAudits audits;

    ActionSheet(Names names, Deadlines deadlines, Profile profile, AskingAudits audits) {
        this.names = names;
        this.deadlines = deadlines;
        this.profile = profile;
        this.audits = audits;
    }

    /**
     * What the template draws.
     *
     * @param version sent along with the form, so that a change made by somebody else meanwhile is noticed
     * @param due the tag of the next date; null when nothing is due
     * @param waiting who has the next step when this person has not
     * @param mayFinish whether this person may say that it is done
     */
    record View(
            UUID id,
            long version,
            String title,
            String text,
            Tag state,
            @Nullable Tag due,
            List<Row> facts,
            List<Row> answer,
            NextStep next,
            @Nullable String waiting,
            boolean mayFinish,
            List<EvidenceLine> evidence,
            @Nullable CheckForm check,
            List<CheckLine> checks,
            List<Moment> history) {

        /** Answers to choose from, each with what it asks further. */
        public List<Choice> answers(Object agree, Object decline) {
            return List.of(
                    Choice.of("agreed", "Yes, we agree").reveal(agree),
                    Choice.of("declined", "No, we decline").reveal(decline));
        }

        /** What can be recorded while the action is carried out, each with what it asks further. */
        public List<Choice> progress(Object update, Object evidence, Object finish) {
            Choice progress = Choice.of("update", "How far it has come").reveal(update);
            Choice more = Choice.of("evidence", "Evidence").reveal(evidence);
            return mayFinish
                    ? List.of(
                            progress, more, Choice.of("done", "That it is done").reveal(finish))
                    : List.of(progress, more);
        }

        /** What the partnership can decide about a done action. */
        public List<Choice> decisions(Object sendBack) {
            return List.of(
                    Choice.of("verify", "Yes, it is done")
                            .hint("Embedding checks follow, to see whether the change lasts"),
                    Choice.of("send-back", "No, send it back with a reason").reveal(sendBack));
        }

        /** What the partnership can make of a declined action. */
        public List<Choice> declined() {
            return List.of(
                    Choice.of("ask-again", "Ask the agency again"),
                    Choice.of("accept", "Accept it").hint("The action stays on record as not implemented"));
        }

        public List<Choice> moderated() {
            return List.of(Choice.of("yes", "Yes, it was moderated"));
        }

        public List<Choice> held() {
            return List.of(
                    Choice.of("true", "Yes, it holds"),
                    Choice.of("false", "No").hint("The action is opened again for the agency"));
        }

        /** Fetches an audit's result into the form. */
        public Button fetch() {
            return Button.submit("Fetch the audit’s result").secondary().sends("fetch", "result");
        }
    }

    /** One piece of evidence, and who gave it when. */
    record EvidenceLine(String text, String by) {}

    /** What the form of an embedding check needs. */
    record CheckForm(int number, int of, LocalDate dueOn, boolean early, List<Choice> kinds, boolean audits) {}

    /** One embedding check in the table. */
    record CheckLine(
            String number,
            LocalDate dueOn,
            Tag tag,
            @Nullable String kind,
            @Nullable String evidence) {}

    View of(Actor actor, Stored<Action> stored) {
        Action action = stored.value();
        LocalDate due = action.nextDueOn();
        NextStep next = NextStep.of(actor, action);
        return new View(
                action.id().value(),
                stored.version(),
                "Action, " + names.agency(action.assignment().agency()) + ", "
                        + action.assignment().activityReference(),
                action.assignment().text(),
                ActionLines.tag(action.state()),
                due == null ? null : Tags.of(deadlines.standing(due, Standing.WAITING), deadlines.words(due)),
                facts(action),
                answer(action),
                next,
                next == NextStep.NOTHING ? waiting(action) : null,
                ActionPermissions.mayAnswer(actor, action),
                action.evidence().stream().map(this::evidence).toList(),
                action.nextCheck().map(this::checkForm).orElse(null),
                action.checks().stream().map(this::check).toList(),
                action.history().stream().map(this::moment).toList());
    }

    private List<Row> facts(Action action) {
        var assignment = action.assignment();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Agency", names.agency(assignment.agency())));
        rows.add(Row.of(
                "Recommended by",
                assignment.activityReference(),
                Link.to("/threads/" + assignment.findings().get(0), "See the thread")));
        rows.add(Row.of("Measure of success", assignment.measureOfSuccess()));
        rows.add(Row.of("Followed up by", names.group(assignment.followUpGroup())));
        rows.add(Row.of("Priority", capitalised(assignment.priority())));
        rows.add(Row.of("To be carried out by", Deadlines.date(action.dueOn())));
        return rows;
    }

    private static List<Row> answer(Action action) {
        Answer answer = action.answer();
        List<Row> rows = new ArrayList<>();
        if (answer != null && answer.agreed()) {
            rows.add(Row.of("What the agency will do", String.valueOf(answer.measurableAction())));
            rows.add(Row.of("Who answers for it", String.valueOf(answer.ownerRole())));
        } else if (answer != null) {
            rows.add(Row.of("Declined because", String.valueOf(answer.reason())));
        }
        action.acceptedBecause().ifPresent(reason -> rows.add(Row.of("Accepted because", reason)));
        return rows;
    }

    private String waiting(Action action) {
        String agency = names.agency(action.assignment().agency());
        return switch (action.state()) {
            case PROPOSED -> agency + " has been asked to answer.";
            case AGREED, IN_PROGRESS -> agency + " is carrying it out.";
            case DONE -> "The partnership looks at the evidence next.";
            case VERIFIED -> "The partnership checks later whether the change still holds.";
            case EMBEDDED -> "Nothing more is due. The change is part of everyday practice.";
            case DECLINED -> agency + " declined. The partnership decides next.";
            case NOT_IMPLEMENTED -> "Nothing more is due. The partnership accepts that " + agency + " declined.";
        };
    }

    private EvidenceLine evidence(Evidence evidence) {
        By.Mark by = evidence.by();
        return new EvidenceLine(evidence.text(), names.who(by.role(), by.agency()) + ", " + Deadlines.date(day(by)));
    }

    private static LocalDate day(By.Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }

    private CheckForm checkForm(EmbeddingCheck check) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(Choice.of("", "Select"));
        profile.embedding().retestKinds().stream()
                .map(kind ->
                        Choice.of(kind.id(), kind.moderated() ? kind.name() + " (counts once moderated)" : kind.name()))
                .forEach(kinds::add);
        return new CheckForm(
                check.number(),
                check.of(),
                check.dueOn(),
                deadlines.today().isBefore(check.dueOn()),
                kinds,
                audits.possible());
    }

    private CheckLine check(EmbeddingCheck check) {
        Tag tag;
        if (check.open()) {
            Standing standing = deadlines.standing(check.dueOn(), Standing.WAITING);
            tag = Tags.of(standing, standing == Standing.WAITING ? "To come" : deadlines.words(check.dueOn()));
        } else if (Boolean.TRUE.equals(check.held())) {
            tag = Tags.of(Standing.DONE, "Held");
        } else {
            tag = Tags.of(Standing.OVERDUE, "Did not hold");
        }
        String kind = check.retestKind();
        return new CheckLine(
                check.number() + " of " + check.of(),
                check.dueOn(),
                tag,
                kind == null ? null : names.retestKind(kind),
                check.evidence());
    }

    private Moment moment(Step step) {
        By.Mark by = step.by();
        Moment moment = new Moment(
                null,
                Part.of(step.kind().words()),
                null,
                Deadlines.date(day(by)),
                names.who(by.role(), by.agency()),
                null,
                List.of());
        String text = step.text();
        return text == null || step.kind() == Step.Kind.ASSIGNED ? moment : moment.more(Content.text(text));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
