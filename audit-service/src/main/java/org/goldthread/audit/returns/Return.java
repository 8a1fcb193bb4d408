package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Overwriting;
import org.goldthread.profile.EscalationStep;
import org.jspecify.annotations.Nullable;

/**
 * What one agency answers in one round (A4), from being asked until its grades are settled (A6).
 *
 * @param toolId the tool's id, the same over its versions, so that last time's return can be found
 * @param summary follows from the answers
 */
public record Return(
        @BsonId ReturnId id,
        RoundRef round,
        String agency,
        ToolVersionId tool,
        String toolId,
        ReturnState state,
        LocalDate dueOn,
        List<Answer> answers,
        List<EvidenceFile> evidence,
        List<ColleagueComment> comments,
        Summary summary,
        Course course,
        Moderation moderation)
        implements Aggregate {

    static final int SCHEMA = 2;
    static final int LONGEST_ROLE = 200;
    static final int LONGEST_REASON = 2000;

    public Return {
        answers = Given.list(answers);
        evidence = Given.list(evidence);
        comments = Given.list(comments);
    }

    /** Asks an agency, with its answers and evidence of last time to be confirmed or changed. */
    static Decision<Return> ask(Round round, String agency, ToolContent tool, Optional<Return> last, By.Mark by) {
        List<Answer> copied = new ArrayList<>();
        last.ifPresent(earlier -> tool.questions()
                .forEach(question -> earlier.answer(question.id())
                        .filter(answer -> answer.text().value() != null)
                        .filter(answer ->
                                question.takes(String.valueOf(answer.text().value()), tool.scale()))
                        .ifPresent(answer -> copied.add(new Answer(
                                question.id(),
                                answer.text(),
                                1L,
                                answer.by(),
                                earlier.round().reference())))));
        List<EvidenceFile> shown = new ArrayList<>();
        last.ifPresent(earlier -> earlier.evidence().stream()
                .filter(file ->
                        copied.stream().anyMatch(answer -> answer.question().equals(file.question())))
                .forEach(file -> shown.add(file.takenOver(earlier.round().reference()))));
        Return asked = new Return(
                ReturnId.of(round.id(), agency),
                RoundRef.of(round),
                agency,
                round.tool(),
                round.toolId(),
                ReturnState.OPEN,
                round.dueOn(),
                copied,
                shown,
                List.of(),
                Summary.of(tool, copied, shown),
                Course.NEW,
                Moderation.NONE);
        return Decision.of(asked, ReturnTasks.answer(asked));
    }

    public Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    public List<Submission> submissions() {
        return course.submissions();
    }

    /** The version that a person who writes this answer has to have seen; 0 where there is none yet. */
    public long versionOf(String question) {
        return answer(question).map(Answer::version).orElse(0L);
    }

    /**
     * Keeps an answer.
     *
     * @param seen the version of this answer that the person saw; null to write where nobody else has written
     * @return refused with {@link Refusal.Stale} (the answer's version) if a colleague changed it meanwhile
     */
    Outcome<Decision<Return>> answer(
            String question, AnswerText text, @Nullable Long seen, ToolContent tool, By.Mark by) {
        Optional<Refusal> closed = unlessOpen();
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        Optional<Question> asked = tool.question(question);
        if (asked.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (!Completeness.of(tool, this).asked().contains(question)) {
            return Outcome.refused(new Refusal.Rule(
                    "not-asked", "This question is not asked, given the answers before it", "default"));
        }
        Optional<Answer> now = answer(question);
        boolean same = now.filter(answer -> answer.text().equals(text) && !answer.toConfirm())
                .isPresent();
        if (same || (now.isEmpty() && text.blank())) {
            return Outcome.done(Decision.of(this));
        }
        if (seen != null && seen != versionOf(question)) {
            return Outcome.refused(new Refusal.Stale(versionOf(question)));
        }
        Optional<Refusal> unseen = Overwriting.against(
                seen, now.filter(answer -> !answer.toConfirm()).map(Answer::by), by);
        if (unseen.isPresent()) {
            return Outcome.refused(unseen.get());
        }
        return text.check(asked.get(), tool.scale()).orElse(() -> {
            List<Answer> all = new ArrayList<>(answers.stream()
                    .filter(answer -> !answer.question().equals(question))
                    .toList());
            all.add(new Answer(question, text, versionOf(question) + 1, by, null));
            return Outcome.done(Decision.of(holding(all, evidence, tool)));
        });
    }

    public List<EvidenceFile> evidence(String question) {
        return evidence.stream()
                .filter(file -> file.question().equals(question))
                .toList();
    }

    public Optional<EvidenceFile> evidence(UUID file) {
        return evidence.stream().filter(each -> each.file().equals(file)).findFirst();
    }

    public List<ColleagueComment> comments(String question) {
        return comments.stream()
                .filter(comment -> comment.question().equals(question))
                .toList();
    }

    /**
     * Hands it in: nothing that is asked is missing, and somebody in a responsible role declares it.
     *
     * @param declaredBy the role of that person, never a name
     */
    Outcome<Decision<Return>> submit(
            @Nullable String declaredBy, ToolContent tool, String agencyName, LocalDate today, By.Mark by) {
        Optional<Refusal> closed = unlessOpen();
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        Completeness completeness = Completeness.of(tool, this);
        if (!completeness.complete()) {
            return Outcome.refused(new Refusal.Invalid(completeness.missing().stream()
                    .map(missing -> new FieldProblem("answers." + missing.question(), "missing", missing.sentence()))
                    .toList()));
        }
        return new Problems()
                .text("declaredBy", declaredBy, LONGEST_ROLE, "the role of the person who declares it")
                .orElse(() -> {
                    Submission submission =
                            new Submission(today, String.valueOf(declaredBy).strip(), today.isAfter(dueOn), by);
                    Return after = moved(ReturnState.SUBMITTED, dueOn, course.and(submission), moderation);
                    List<DomainEvent> said = new ArrayList<>();
                    said.add(ReturnEvents.submitted(after, submission));
                    said.add(ReturnTasks.done(this, "return"));
                    course.chased().forEach(step -> said.add(ReturnTasks.done(this, "chase-" + step)));
                    said.add(ReturnTasks.moderate(after, agencyName));
                    return Outcome.done(new Decision<>(after, said));
                });
    }

    /** Gives it back to the agency; the panel's grades stay as a draft. */
    Outcome<Decision<Return>> reopen(
            @Nullable String reason, @Nullable LocalDate newDueOn, LocalDate today, By.Mark by) {
        if (state == ReturnState.OPEN) {
            return Outcome.refused(new Refusal.Rule("open", "The return is open already", "default"));
        }
        return new Problems()
                .text("reason", reason, LONGEST_REASON, "the reason")
                .present("dueOn", newDueOn, "Enter the day by which it is due again")
                .when(
                        newDueOn != null && (newDueOn.isBefore(today) || newDueOn.isAfter(today.plusYears(3))),
                        "dueOn",
                        "out-of-range",
                        "The day by which it is due again must be today or later, within three years")
                .orElse(() -> {
                    LocalDate due = java.util.Objects.requireNonNull(newDueOn);
                    Reopening reopening =
                            new Reopening(today, String.valueOf(reason).strip(), due, by);
                    Return after = moved(ReturnState.OPEN, due, course.and(reopening), moderation.again());
                    List<DomainEvent> said = new ArrayList<>();
                    said.add(ReturnEvents.reopened(after, today));
                    panelTasks().forEach(step -> said.add(ReturnTasks.withdrawn(this, step)));
                    said.add(ReturnTasks.answer(after));
                    return Outcome.done(new Decision<>(after, said));
                });
    }

    /** Takes the steps of the ladder that are due and were not taken. */
    Decision<Return> chase(List<EscalationStep> due, String agencyName) {
        List<EscalationStep> fresh = state == ReturnState.OPEN
                ? due.stream()
                        .filter(step -> !course.chased().contains(step.id()))
                        .toList()
                : List.of();
        List<DomainEvent> said = new ArrayList<>();
        fresh.forEach(step -> said.add(ReturnTasks.chase(this, step, agencyName)));
        return new Decision<>(
                moved(
                        state,
                        dueOn,
                        course.chasing(fresh.stream().map(EscalationStep::id).toList()),
                        moderation),
                said);
    }

    /** Refused unless the agency can answer. */
    public Optional<Refusal> unlessOpen() {
        return state == ReturnState.OPEN
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "not-open",
                        state == ReturnState.WITHDRAWN
                                ? "The agency is withdrawn from this round. An officer can open its return again"
                                : "The return is submitted. An officer can open it again, with a reason",
                        "default"));
    }

    public boolean late(LocalDate today) {
        return state == ReturnState.OPEN && today.isAfter(dueOn);
    }

    /** The same, moved on. */
    Return moved(ReturnState to, LocalDate due, Course way, Moderation panel) {
        return new Return(id, round, agency, tool, toolId, to, due, answers, evidence, comments, summary, way, panel);
    }

    /** The same with other answers and evidence. */
    Return holding(List<Answer> given, List<EvidenceFile> shown, ToolContent asked) {
        return new Return(
                id,
                round,
                agency,
                tool,
                toolId,
                state,
                dueOn,
                given,
                shown,
                comments,
                Summary.of(asked, given, shown),
                course,
                moderation);
    }

    /** The same with other comments. */
    Return saying(List<ColleagueComment> all) {
        return new Return(
                id, round, agency, tool, toolId, state, dueOn, answers, evidence, all, summary, course, moderation);
    }

    /** The panel's and the agency's tasks that stand in this state. */
    List<String> panelTasks() {
        return switch (state) {
            case OPEN, SETTLED, WITHDRAWN -> List.of();
            case SUBMITTED -> List.of("moderate");
            case MODERATED -> moderation.unanswered() > 0 ? List.of("respond", "reply") : List.of("respond");
        };
    }
}
