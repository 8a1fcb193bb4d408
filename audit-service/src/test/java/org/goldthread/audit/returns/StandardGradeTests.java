package org.goldthread.audit.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.actor.By;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An agency's own grade for a standard")
class StandardGradeTests {

    @ParameterizedTest(name = "{0} with weights {1} is {2}")
    @CsvSource(nullValues = "nothing", textBlock = """
                    green,                         1,     green
                    green amber,                   1 1,   amber
                    green green amber,             1 1 1, green
                    green red,                     3 1,   amber
                    green red,                     9 1,   green
                    not-applicable red,            1 1,   red
                    not-applicable not-applicable, 1 1,   not-applicable
                    none,                          1,     nothing
                    """)
    @DisplayName("is the weighted mean of its graded answers, a half going to the worse")
    void weighted(String values, String weights, String expected) {
        List<Question> questions = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        String[] given = values.split(" ");
        for (int i = 0; i < given.length; i++) {
            questions.add(new Question(
                    "q" + i,
                    "Question",
                    null,
                    AnswerType.GRADE,
                    true,
                    false,
                    true,
                    List.of(),
                    null,
                    Integer.valueOf(weights.split(" ")[i])));
            if (!given[i].equals("none")) {
                answers.add(new Answer(
                        "q" + i,
                        new AnswerText(given[i], null, null),
                        1L,
                        new By.Mark("link", "agency-link", "police", Instant.EPOCH),
                        null));
            }
        }
        assertThat(StandardGrade.of(
                        new ToolStandard("s", "Standard", null, "default", questions), TestTools.RAG, answers))
                .isEqualTo(expected);
    }
}
