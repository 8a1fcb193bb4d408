package org.goldthread.audit.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.results.Basis;
import org.goldthread.audit.results.Results;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundChanges;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A round of 400 agencies with 80 questions")
class ManyReturnsIT {

    private static final int AGENCIES = 400;
    private static final int STANDARDS = 8;
    private static final int QUESTIONS = 10;

    @Test
    @DisplayName("gives its heat map from the summaries alone, well within a second's reading")
    void heatMap() {
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            House house = new House(
                    client,
                    "many_" + UUID.randomUUID().toString().substring(0, 8),
                    new Outbox(JsonMapper.builder().build()),
                    Clock.systemUTC());
            Returns returns = new Returns(house, new RoundChanges(house));
            ToolContent tool = tool();
            Round round = ReturnTests.round();
            By by = By.of(Actor.house("audits"));
            By.Mark mark = by.mark(java.time.Instant.EPOCH);
            Return full = answered(
                    Return.ask(round, "agency", tool, Optional.empty(), mark).after(), tool, mark);
            for (int i = 0; i < AGENCIES; i++) {
                Return one = Return.ask(round, "agency-" + i, tool, Optional.of(full), mark)
                        .after();
                returns.ask(by, Decision.of(submitted(one, full)));
            }
            returns.of(round.id());

            long start = System.nanoTime();
            List<ReturnLine> lines = returns.of(round.id());
            Results results = Results.of(tool, lines, Basis.STANDING);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(lines).hasSize(AGENCIES);
            assertThat(results.standards()).allMatch(standard -> standard.graded() == AGENCIES);
            assertThat(took).as("on a busy machine of two cores").isLessThan(Duration.ofSeconds(4));
        }
    }

    private static Return submitted(Return one, Return full) {
        return new Return(
                one.id(),
                one.round(),
                one.agency(),
                one.tool(),
                one.toolId(),
                ReturnState.SUBMITTED,
                one.dueOn(),
                full.answers(),
                one.evidence(),
                one.comments(),
                full.summary(),
                one.course(),
                one.moderation());
    }

    private static Return answered(Return one, ToolContent tool, By.Mark mark) {
        List<Answer> answers = tool.questions().stream()
                .map(question -> new Answer(
                        question.id(), new AnswerText("amber", "x".repeat(600), "y".repeat(200)), 1L, mark, null))
                .toList();
        return new Return(
                one.id(),
                one.round(),
                one.agency(),
                one.tool(),
                one.toolId(),
                one.state(),
                one.dueOn(),
                answers,
                one.evidence(),
                one.comments(),
                Summary.of(tool, answers, List.of()),
                one.course(),
                one.moderation());
    }

    private static ToolContent tool() {
        List<ToolStandard> standards = new ArrayList<>();
        for (int s = 0; s < STANDARDS; s++) {
            List<org.goldthread.audit.tool.Question> questions = new ArrayList<>();
            for (int q = 0; q < QUESTIONS; q++) {
                questions.add(TestTools.question("s" + s + "-q" + q, AnswerType.GRADE, null));
            }
            standards.add(new ToolStandard("s" + s, "Standard " + s, null, "default", questions));
        }
        return new ToolContent(
                "many",
                "Many",
                List.of("section-11"),
                "default",
                TestTools.RAG,
                List.of(new ToolSection("all", "All", null, standards)));
    }
}
