package org.goldthread.audit.returns.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.kit.actor.Role;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A question on the page of its section.
 *
 * @param prefix of its fields' names
 * @param choices none where it is answered freely
 * @param answer the stored answer in words
 * @param changed when and by which role it was last changed
 * @param copiedFrom reference of the round whose answer waits to be confirmed
 * @param last last time's answer in words; nothing where there was none
 * @param files what is attached
 * @param extras how many files and comments there are, in words
 * @param differences yours and theirs, where a colleague changed it meanwhile
 */
record QuestionView(
        Question question,
        String prefix,
        List<Choice> choices,
        String answer,
        AnswerText text,
        @Nullable String changed,
        @Nullable String copiedFrom,
        @Nullable LastAnswer last,
        List<EvidenceFile> files,
        String extras,
        List<Difference> differences) {

    /** What the agency said last time. */
    record LastAnswer(
            String reference,
            String words,
            @Nullable String explanation,
            @Nullable String evidence) {}

    static QuestionView of(
            Question question,
            GradeScale scale,
            Return one,
            Optional<Return> earlier,
            boolean colleague,
            List<Difference> differences) {
        Optional<Answer> answer = one.answer(question.id());
        AnswerText text = answer.map(Answer::text).orElse(AnswerText.NONE);
        return new QuestionView(
                question,
                "q." + question.id() + ".",
                AnswerForms.choices(question, scale),
                AnswerForms.words(question, scale, text.value()),
                text,
                answer.map(QuestionView::changed).orElse(null),
                answer.map(Answer::copiedFrom).orElse(null),
                earlier.flatMap(before -> before.answer(question.id())
                                .filter(last -> last.text().value() != null)
                                .map(last -> new LastAnswer(
                                        before.round().reference(),
                                        AnswerForms.words(
                                                question, scale, last.text().value()),
                                        last.text().explanation(),
                                        last.text().evidence())))
                        .orElse(null),
                one.evidence(question.id()),
                extras(one, question.id(), colleague),
                differences);
    }

    private static String extras(Return one, String question, boolean colleague) {
        int files = one.evidence(question).size();
        int comments = colleague ? one.comments(question).size() : 0;
        return (files == 0 ? "" : files == 1 ? "1 file" : files + " files")
                + (files > 0 && comments > 0 ? ", " : "")
                + (comments == 0 ? "" : comments == 1 ? "1 comment" : comments + " comments");
    }

    private static String changed(Answer answer) {
        return "Last changed " + PageWords.moment(answer.by().at()) + " by "
                + Role.of(answer.by().role()).map(Role::words).orElse("your agency’s system");
    }
}
