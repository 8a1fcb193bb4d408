package org.goldthread.audit.questionnaire;

import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.learning.framework.Given;

/**
 * What somebody answered: neither who, nor from where, nor when.
 *
 * @param id hash of the form's nonce
 * @param agency one of the questionnaire's, or {@link Questionnaire#OTHER_AGENCY}
 */
public record Response(
        @BsonId String id, QuestionnaireId questionnaire, String agency, String roleGroup, List<Said> answers) {

    /** An answer: a grade's id, {@code yes}, a choice, or text. */
    public record Said(String question, String value) {}

    public Response {
        answers = Given.list(answers);
    }

    public Optional<String> to(String question) {
        return answers.stream()
                .filter(said -> said.question().equals(question))
                .map(Said::value)
                .findFirst();
    }
}
