package org.goldthread.audit.returns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.Moderation;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.Summary;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Rounds and returns as the API shows them. */
final class ReturnViews {

    private ReturnViews() {}

    /** A round. */
    record RoundView(
            UUID id,
            String reference,
            String typeId,
            String title,
            UUID tool,
            String toolId,
            int toolVersion,
            List<String> agencies,
            LocalDate opensOn,
            LocalDate dueOn,
            String declaration) {
        static RoundView of(Round round) {
            return new RoundView(
                    round.id().value(),
                    round.reference(),
                    round.origin().typeId(),
                    round.title(),
                    round.tool().value(),
                    round.toolId(),
                    round.toolNumber(),
                    round.agencies(),
                    round.opensOn(),
                    round.dueOn(),
                    round.declaration());
        }
    }

    /** A return in a list. */
    record ReturnLineView(
            UUID id,
            UUID round,
            String reference,
            String title,
            String agency,
            String state,
            LocalDate dueOn,
            int asked,
            int answered,
            int missing) {
        static ReturnLineView of(ReturnLine line) {
            Summary summary = line.summary();
            return new ReturnLineView(
                    line.id().value(),
                    line.round().id().value(),
                    line.round().reference(),
                    line.round().title(),
                    line.agency(),
                    line.state().word(),
                    line.dueOn(),
                    summary.asked(),
                    summary.answered(),
                    summary.missing());
        }
    }

    /**
     * An answer.
     *
     * @param version send it back as {@code If-Match}
     * @param copiedFrom the reference of the round that it was taken over from and still has to be confirmed
     */
    record AnswerView(
            String question,
            @Nullable String value,
            @Nullable String explanation,
            @Nullable String evidence,
            @Nullable String comment,
            long version,
            Instant changedAt,
            String changedByRole,
            @Nullable String copiedFrom) {
        static AnswerView of(Answer answer, boolean colleague) {
            return new AnswerView(
                    answer.question(),
                    answer.text().value(),
                    answer.text().explanation(),
                    answer.text().evidence(),
                    colleague ? answer.text().comment() : null,
                    answer.version(),
                    answer.by().at(),
                    answer.by().role(),
                    answer.copiedFrom());
        }
    }

    /** The panel's grade for a standard, with the agency's challenge and the panel's reply. */
    record GradeView(
            String standard,
            String grade,
            String reason,
            @Nullable String goodPractice,
            @Nullable String challenge,
            @Nullable String reply,
            String standing) {
        static GradeView of(Judgement judgement) {
            Judgement.Challenge challenge = judgement.challenge();
            Judgement.Reply reply = challenge == null ? null : challenge.reply();
            return new GradeView(
                    judgement.standard(),
                    judgement.grade(),
                    judgement.reason(),
                    judgement.goodPractice(),
                    challenge == null ? null : challenge.reason(),
                    reply == null ? null : reply.text(),
                    judgement.standing());
        }
    }

    /** What is missing, question by question. */
    record MissingView(String question, String sentence) {}

    /**
     * A return with what is asked and what was answered, as far as the reader may know it.
     *
     * @param content what the round's version of the tool asks
     * @param panel the panel's grades, once the reader may see them
     */
    record ReturnView(
            ReturnLineView about,
            List<MissingView> missing,
            List<AnswerView> answers,
            List<GradeView> panel,
            ToolContent content) {
        static ReturnView of(Actor actor, Return one, ToolContent tool) {
            boolean colleague = ReturnPermissions.ofTheAgency(actor, one.agency());
            boolean reads = ReturnPermissions.mayReadAnswers(actor, one.agency(), one.state());
            ReturnLine line = ReturnLine.of(one);
            Moderation moderation = one.moderation();
            return new ReturnView(
                    ReturnLineView.of(line),
                    reads
                            ? Completeness.of(tool, one.answers()).missing().stream()
                                    .map(missing -> new MissingView(missing.question(), missing.sentence()))
                                    .toList()
                            : List.of(),
                    reads
                            ? one.answers().stream()
                                    .map(answer -> AnswerView.of(answer, colleague))
                                    .toList()
                            : List.of(),
                    line.moderated() || ReturnPermissions.mayModerate(actor, one.agency())
                            ? moderation.judgements().stream()
                                    .map(GradeView::of)
                                    .toList()
                            : List.of(),
                    tool);
        }
    }
}
