package org.goldthread.audit.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkSettled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A return's evidence, comments, answers from elsewhere and withdrawal")
class ReturnPartsTests {

    private static final ToolContent TOOL = TestTools.small();
    private static final By.Mark LINK = new By.Mark("link", "agency-link", "police", Instant.EPOCH);
    private static final By.Mark COLLEAGUE = new By.Mark("other", "agency-contributor", "police", Instant.EPOCH);
    private static final By.Mark OFFICER = new By.Mark("officer", "partnership-officer", null, Instant.EPOCH);

    private static StoredFile file(String sha) {
        return new StoredFile(Ids.next(), "report.pdf", FileType.PDF, 1024, sha);
    }

    private static Return showing(Return one, StoredFile file) {
        return Attaching.show(one, file, "training-grade", "The register", TOOL, LINK)
                .orThrow()
                .after();
    }

    @Test
    @DisplayName("show a file once, leave the answer's version alone, and stop at the limit")
    void evidence() {
        StoredFile report = file("a1");
        Return one = ReturnTests.answered(ReturnTests.asked(), "training-grade", "green");
        Return shown = showing(one, report);
        assertThat(shown.versionOf("training-grade")).isEqualTo(1);
        assertThat(showing(shown, file("a1"))).isEqualTo(shown);
        Return full = shown;
        for (int i = 1; i < EvidenceFile.MOST_A_QUESTION; i++) {
            full = showing(full, file("b" + i));
        }
        assertThat(code(Attaching.show(full, file("c"), "training-grade", null, TOOL, LINK)))
                .isEqualTo("too-many-files");
        assertThat(code(Attaching.show(one, report, "no-question", null, TOOL, LINK)))
                .isEqualTo("not-found");
        assertThat(code(Attaching.show(ReturnTests.submitted(), report, "training-grade", null, TOOL, LINK)))
                .isEqualTo("not-open");
        assertThat(Attaching.hide(shown, report.id(), TOOL).orThrow().after().evidence())
                .isEmpty();
    }

    @Test
    @DisplayName("come one at least and a thousand at most in one request")
    void atOnce() {
        assertThat(AnswersAtOnce.against(0))
                .map(Refusal::sentence)
                .hasValue("Send at least one answer and at most 1000," + " each under its question’s id");
        assertThat(AnswersAtOnce.against(1)).isEmpty();
        assertThat(AnswersAtOnce.against(1000)).isEmpty();
        assertThat(AnswersAtOnce.against(1001)).isPresent();
    }

    @Test
    @DisplayName("link last time's files beside the answers that are taken over")
    void nextTime() {
        StoredFile report = file("a1");
        Return last = showing(ReturnTests.complete(), report)
                .submit("Chief officer", TOOL, "Police", ReturnTests.round().dueOn(), LINK)
                .orThrow()
                .after();
        Return next = Return.ask(ReturnTests.round(), "police", TOOL, Optional.of(last), LINK)
                .after();
        assertThat(next.evidence("training-grade")).singleElement().satisfies(taken -> {
            assertThat(taken.file()).isEqualTo(report.id());
            assertThat(taken.from()).isEqualTo("SOL-S11-2026-001");
        });
    }

    @Test
    @DisplayName("keep comments whatever the state, taken back by whoever wrote them alone")
    void comments() {
        UUID id = Ids.next();
        Return said = Commenting.say(ReturnTests.submitted(), id, "training-grade", " Is this right? ", TOOL, LINK)
                .orThrow()
                .after();
        assertThat(said.comments("training-grade"))
                .singleElement()
                .satisfies(comment -> assertThat(comment.text()).isEqualTo("Is this right?"));
        assertThat(code(Commenting.takeBack(said, id, COLLEAGUE))).isEqualTo("not-yours-to-take-back");
        assertThat(Commenting.takeBack(said, id, LINK).orThrow().after().comments())
                .isEmpty();
        assertThat(code(Commenting.say(said, id, "training-grade", "", TOOL, LINK)))
                .isEqualTo("invalid");
    }

    @Test
    @DisplayName("take answers from elsewhere only where nothing is answered, each to be confirmed")
    void broughtIn() {
        Return one = ReturnTests.answered(ReturnTests.asked(), "sharing-grade", "red");
        BringingIn.Brought brought = BringingIn.in(
                        one,
                        Map.of(
                                "training-grade", new AnswerText("amber", "Why", null),
                                "training-next", new AnswerText("Train", null, null),
                                "sharing-grade", new AnswerText("green", null, null),
                                "asked-there-only", new AnswerText("yes", null, null)),
                        "Another BIR-S11-2026-001",
                        TOOL,
                        LINK)
                .orThrow();
        Return after = brought.decision().after();
        assertThat(brought.report().taken()).containsExactly("training-grade", "training-next");
        assertThat(brought.report().kept()).containsExactly("sharing-grade");
        assertThat(brought.report().unknown()).containsExactly("asked-there-only");
        assertThat(after.answer("sharing-grade").orElseThrow().text().value()).isEqualTo("red");
        assertThat(after.answer("training-grade").orElseThrow().toConfirm()).isTrue();
        assertThat(Completeness.of(TOOL, after).complete()).isFalse();
        assertThat(BringingIn.in(
                                one,
                                Map.of("training-grade", new AnswerText("purple", null, null)),
                                "Another",
                                TOOL,
                                LINK)
                        .orThrow()
                        .report()
                        .unfit())
                .containsExactly("training-grade");
    }

    @Test
    @DisplayName("settle every task when the agency is withdrawn, and say so by the contract")
    void withdrawn() {
        Decision<Return> made = Withdrawing.withdraw(
                        ReturnTests.asked(),
                        "The service closed",
                        ReturnTests.round().dueOn(),
                        OFFICER)
                .orThrow();
        assertThat(made.after().state()).isEqualTo(ReturnState.WITHDRAWN);
        assertThat(made.events()).hasAtLeastOneElementOfType(WorkSettled.class);
        JsonMapper json = JsonMapper.builder().build();
        made.events()
                .forEach(event -> assertThat(Contracts.validate(event.type(), json.writeValueAsString(event)))
                        .as(event.type())
                        .isEmpty());
        assertThat(code(made.after().answer("training-grade", ReturnTests.says("red"), 0L, TOOL, LINK)))
                .isEqualTo("not-open");
        assertThat(code(Withdrawing.withdraw(
                        ReturnTests.asked(), " ", ReturnTests.round().dueOn(), OFFICER)))
                .isEqualTo("invalid");
        assertThat(made.after()
                        .reopen(
                                "It stays",
                                ReturnTests.round().dueOn(),
                                ReturnTests.round().dueOn(),
                                OFFICER)
                        .isDone())
                .isTrue();
    }

    @Test
    @DisplayName("bring a comment of the first schema out of its answer")
    void schemaTwo() {
        BsonDocument answer = new BsonDocument("question", new BsonString("training-grade"))
                .append(
                        "text",
                        new BsonDocument("value", new BsonString("green"))
                                .append("comment", new BsonString("Mind this")))
                .append("by", new BsonDocument("subject", new BsonString("link")));
        BsonDocument after = CommentsMoved.out(
                new BsonDocument("_id", new BsonBinary(Ids.next())).append("answers", new BsonArray(List.of(answer))));
        assertThat(after.getArray("comments")
                        .get(0)
                        .asDocument()
                        .getString("text")
                        .getValue())
                .isEqualTo("Mind this");
        assertThat(after.getArray("answers").get(0).asDocument().getDocument("text"))
                .doesNotContainKey("comment");
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", why -> why.code());
    }
}
