package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * How a submitted return is moderated (A6): the panel grades each standard with its reason, the agency sees the grades
 * and may challenge each of them, the panel replies, the grades are settled.
 */
public final class Moderating {

    private static final int LONGEST = 4000;

    private Moderating() {}

    /** The panel's grade for a standard, as it was sent. */
    public record Grading(
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String goodPractice) {}

    /** Grades one standard; the agency sees nothing yet. */
    static Outcome<Decision<Return>> grade(
            Return one, String standard, Grading grading, ToolContent tool, By.Mark by, @Nullable Long seen) {
        if (tool.standard(standard).isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (one.state() != ReturnState.SUBMITTED) {
            return Outcome.refused(new Refusal.Rule(
                    "not-submitted", "Only a submitted return that is not moderated yet is graded", "default"));
        }
        Optional<Refusal> unseen =
                Overwriting.against(seen, one.moderation().of(standard).map(Judgement::by), by);
        if (unseen.isPresent()) {
            return Outcome.refused(unseen.get());
        }
        return gradeIs(new Problems(), grading.grade(), tool.scale())
                .text("reason", grading.reason(), LONGEST, "the reason for the grade")
                .optionalText("goodPractice", grading.goodPractice(), LONGEST, "the good practice")
                .orElse(() -> Outcome.done(Decision.of(one.moved(
                        one.state(),
                        one.dueOn(),
                        one.course(),
                        one.moderation()
                                .with(new Judgement(
                                        standard,
                                        String.valueOf(grading.grade()),
                                        String.valueOf(Text.tidy(grading.reason())),
                                        Text.tidy(grading.goodPractice()),
                                        by,
                                        null))))));
    }

    /** Shows the agency all grades. */
    static Outcome<Decision<Return>> release(Return one, ToolContent tool, LocalDate today, By.Mark by) {
        if (one.state() != ReturnState.SUBMITTED) {
            return Outcome.refused(new Refusal.Rule(
                    "not-submitted", "Only a submitted return that is not moderated yet can be released", "default"));
        }
        Problems problems = new Problems();
        tool.standards()
                .forEach(standard -> problems.when(
                        one.moderation().of(standard.id()).isEmpty(),
                        "standards." + standard.id(),
                        "missing",
                        "Grade “" + standard.name() + "”"));
        return problems.orElse(() -> {
            Return after = one.moved(
                    ReturnState.MODERATED,
                    one.dueOn(),
                    one.course(),
                    one.moderation().releasedBy(by));
            return Outcome.done(Decision.of(
                    after,
                    ReturnEvents.moderated(after, tool.scale(), today),
                    ReturnTasks.done(one, "moderate"),
                    ReturnTasks.respond(after)));
        });
    }

    /** The agency objects to one grade, once. */
    static Outcome<Decision<Return>> challenge(Return one, String standard, @Nullable String reason, By.Mark by) {
        Outcome<Judgement> judged = judged(one, standard);
        return judged.then(judgement -> judgement.challenge() != null
                        ? Outcome.<Judgement>refused(
                                new Refusal.Rule("challenged", "This grade has been challenged already", "default"))
                        : Outcome.done(judgement))
                .then(judgement -> new Problems()
                        .text("reason", reason, LONGEST, "why you challenge this grade")
                        .orElse(() -> {
                            boolean first = one.moderation().unanswered() == 0;
                            Return after = with(
                                    one,
                                    judgement.with(
                                            new Judgement.Challenge(String.valueOf(Text.tidy(reason)), by, null)));
                            return Outcome.done(
                                    first ? Decision.of(after, ReturnTasks.reply(after)) : Decision.of(after));
                        }));
    }

    /** The panel answers a challenge, with the same grade or another. */
    static Outcome<Decision<Return>> reply(
            Return one, String standard, @Nullable String grade, @Nullable String text, ToolContent tool, By.Mark by) {
        Outcome<Judgement> judged = judged(one, standard);
        return judged.then(judgement -> {
            Judgement.Challenge challenge = judgement.challenge();
            if (challenge == null || challenge.reply() != null) {
                return Outcome.refused(new Refusal.Rule(
                        "nothing-to-reply", "There is no challenge here that waits for a reply", "default"));
            }
            return gradeIs(new Problems(), grade, tool.scale())
                    .text("text", text, LONGEST, "the panel’s reply")
                    .orElse(() -> {
                        Return after = with(
                                one,
                                judgement.with(new Judgement.Challenge(
                                        challenge.reason(),
                                        challenge.by(),
                                        new Judgement.Reply(
                                                String.valueOf(Text.tidy(text)), String.valueOf(grade), by))));
                        return Outcome.done(
                                after.moderation().unanswered() == 0
                                        ? Decision.of(after, ReturnTasks.done(one, "reply"))
                                        : Decision.of(after));
                    });
        });
    }

    /** The grades come to stand: the agency accepts them, or the panel closes after its replies. */
    static Outcome<Decision<Return>> settle(Return one, boolean byAgency, By.Mark by) {
        if (one.state() != ReturnState.MODERATED) {
            return Outcome.refused(notModerated());
        }
        if (one.moderation().unanswered() > 0) {
            return Outcome.refused(
                    new Refusal.Rule("challenge-open", "A challenge still waits for the panel’s reply", "default"));
        }
        if (!byAgency && !one.moderation().challenged()) {
            return Outcome.refused(new Refusal.Rule(
                    "agency-has-not-answered",
                    "The agency has neither accepted nor challenged the grades yet",
                    "default"));
        }
        List<DomainEvent> said = new ArrayList<>();
        one.panelTasks().forEach(step -> said.add(ReturnTasks.done(one, step)));
        return Outcome.done(new Decision<>(
                one.moved(
                        ReturnState.SETTLED,
                        one.dueOn(),
                        one.course(),
                        one.moderation().settledBy(by)),
                said));
    }

    private static Outcome<Judgement> judged(Return one, String standard) {
        if (one.state() != ReturnState.MODERATED) {
            return Outcome.refused(notModerated());
        }
        Optional<Judgement> judgement = one.moderation().of(standard);
        return judgement.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private static Refusal notModerated() {
        return new Refusal.Rule(
                "not-moderated", "The panel’s grades are not with the agency, or are settled already", "default");
    }

    private static Return with(Return one, Judgement judgement) {
        return one.moved(
                one.state(), one.dueOn(), one.course(), one.moderation().with(judgement));
    }

    private static Problems gradeIs(Problems problems, @Nullable String grade, GradeScale scale) {
        return problems.when(
                grade == null
                        || (!GradeScale.NOT_APPLICABLE.equals(grade)
                                && scale.step(grade).isEmpty()),
                "grade",
                "not-a-grade",
                "Select the panel’s grade");
    }
}
