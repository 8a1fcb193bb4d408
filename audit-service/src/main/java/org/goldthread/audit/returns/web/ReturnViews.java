package org.goldthread.audit.returns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.Moderation;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.Summary;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Rounds and returns as the API shows them. */
public final class ReturnViews {

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
            long version,
            Instant changedAt,
            String changedByRole,
            @Nullable String copiedFrom) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.question(),
                    answer.text().value(),
                    answer.text().explanation(),
                    answer.text().evidence(),
                    answer.version(),
                    answer.by().at(),
                    answer.by().role(),
                    answer.copiedFrom());
        }
    }

    /**
     * A file that shows what an answer says; its bytes are at {@code evidence/<file>}.
     *
     * @param takenOverFrom the reference of the round that it was taken over from
     */
    public record EvidenceView(
            UUID file,
            String question,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String note,
            Instant attachedAt,
            String attachedByRole,
            @Nullable String takenOverFrom) {
        public static EvidenceView of(EvidenceFile file) {
            return new EvidenceView(
                    file.file(),
                    file.question(),
                    file.name(),
                    file.stored().type().mediaType(),
                    file.size(),
                    file.sha256(),
                    file.note(),
                    file.by().at(),
                    file.by().role(),
                    file.from());
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

    /** A question that asks whether earlier learning is embedded. */
    record AgainView(String question, String keyMessage) {}

    /**
     * A return with what is asked and what was answered, as far as the reader may know it.
     *
     * @param content what the round's version of the tool asks
     * @param evidence the files that are attached
     * @param panel the panel's grades, once the reader may see them
     * @param again which questions ask whether earlier learning is embedded
     */
    record ReturnView(
            ReturnLineView about,
            List<MissingView> missing,
            List<AnswerView> answers,
            List<EvidenceView> evidence,
            List<GradeView> panel,
            List<AgainView> again,
            ToolContent content) {
        static ReturnView of(Actor actor, Return one, ReadingReturns reading) {
            ToolContent tool = reading.tool(one);
            boolean reads = ReturnPermissions.mayReadAnswers(actor, one.agency(), one.state());
            ReturnLine line = ReturnLine.of(one);
            Moderation moderation = one.moderation();
            return new ReturnView(
                    ReturnLineView.of(line),
                    reads
                            ? Completeness.of(tool, one).missing().stream()
                                    .map(missing -> new MissingView(missing.question(), missing.sentence()))
                                    .toList()
                            : List.of(),
                    reads ? one.answers().stream().map(AnswerView::of).toList() : List.of(),
                    reads ? one.evidence().stream().map(EvidenceView::of).toList() : List.of(),
                    line.moderated() || ReturnPermissions.mayModerate(actor, one.agency())
                            ? moderation.judgements().stream()
                                    .map(GradeView::of)
                                    .toList()
                            : List.of(),
                    reading.again(one).stream()
                            .map(again -> new AgainView(again.question(), again.keyMessage()))
                            .toList(),
                    tool);
        }
    }
}
