package org.goldthread.audit.portable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.Submission;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What an agency takes along: its submitted answers and the hashes of its evidence. Nothing that a panel said, no comment
 * between colleagues.
 *
 * @param format {@code goldthread-return/1}
 * @param partnership short name of the partnership that it was submitted to
 */
record PortableReturn(
        String format,
        String partnership,
        String partnershipName,
        String agency,
        String reference,
        String tool,
        Integer toolVersion,
        LocalDate submittedOn,
        String declaredBy,
        List<PortableAnswer> answers,
        List<PortableEvidence> evidence) {

    static final String FORMAT = "goldthread-return/1";

    PortableReturn {
        Objects.requireNonNull(partnership);
        Objects.requireNonNull(partnershipName);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(reference);
        answers = Given.list(answers);
        evidence = Given.list(evidence);
    }

    /** An answer with the question as it was asked there. */
    record PortableAnswer(
            String question,
            String asked,
            @Nullable String value,
            @Nullable String explanation,
            @Nullable String evidence) {
        PortableAnswer {
            Objects.requireNonNull(question);
        }

        AnswerText text() {
            return new AnswerText(value, explanation, evidence);
        }
    }

    /** A file of evidence by its hash; its bytes do not travel. */
    record PortableEvidence(
            String question,
            String name,
            String mediaType,
            Long size,
            String sha256,
            @Nullable String note) {}

    static PortableReturn of(
            Return one, ToolContent tool, int toolVersion, Submission submission, String partnership, String name) {
        List<String> asked = Completeness.of(tool, one).asked();
        return new PortableReturn(
                FORMAT,
                partnership,
                name,
                one.agency(),
                one.round().reference(),
                one.toolId(),
                toolVersion,
                submission.on(),
                submission.declaredBy(),
                tool.questions().stream()
                        .filter(question -> asked.contains(question.id()))
                        .flatMap(question ->
                                one.answer(question.id()).stream().map(answer -> answer(question, answer.text())))
                        .toList(),
                one.evidence().stream()
                        .map(file -> new PortableEvidence(
                                file.question(),
                                file.name(),
                                file.stored().type().mediaType(),
                                file.size(),
                                file.sha256(),
                                file.note()))
                        .toList());
    }

    private static PortableAnswer answer(Question question, AnswerText text) {
        return new PortableAnswer(question.id(), question.text(), text.value(), text.explanation(), text.evidence());
    }
}
