package org.goldthread.audit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A tool")
class ToolTests {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final By.Mark BY = new By.Mark("officer", "partnership-officer", null, Instant.EPOCH);
    private static final List<String> KNOWN = List.of("section-11");
    private final ToolDocument documents = new ToolDocument(STRICT);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    solihull        | section-11 section-157-175 case-audit practitioner-questionnaire
                    leeds           | section-11 section-157-175 case-audit practitioner-questionnaire
                    st-helens       | section-11 section-157-175 case-audit practitioner-questionnaire
                    portsmouth      | section-11 section-157-175 case-audit practitioner-questionnaire
                    portsmouth-2017 | section-11 section-157-175 case-audit practitioner-questionnaire
                    """)
    @DisplayName("ships for each framework that has its audit type, checked and ready to publish")
    void shipped(String profile, String expected) {
        List<ToolContent> shipped = new ShippedTools(STRICT, Profiles.load(profile)).all();

        assertThat(shipped).extracting(ToolContent::tool).containsExactly(expected.split(" "));
        assertThat(shipped).allSatisfy(content -> {
            var version = ToolVersion.draft(1, content, content.auditTypes(), BY)
                    .then(drafted -> drafted.after().publish(BY));
            assertThat(version.isDone()).as(content.tool()).isTrue();
            assertThat(documents.read(documents.write(content)).orThrow()).isEqualTo(content);
        });
    }

    @Test
    @DisplayName("has the eight usual standards of section 11, and beside them what only one framework prints")
    void localStandards() {
        assertThat(section11("solihull").standards()).hasSize(8);
        assertThat(section11("leeds").standards())
                .extracting(ToolStandard::id)
                .hasSize(9)
                .contains("s11-training-link");
        assertThat(section11("portsmouth-2017").standards())
                .extracting(ToolStandard::id)
                .hasSize(9)
                .contains("compact");
    }

    private static ToolContent section11(String profile) {
        return new ShippedTools(STRICT, Profiles.load(profile)).all().get(0);
    }

    @Test
    @DisplayName("never changes once it is published")
    void immutable() {
        ToolVersion draft =
                ToolVersion.draft(1, TestTools.small(), KNOWN, BY).orThrow().after();
        ToolVersion published = draft.publish(BY).orThrow().after();

        assertThat(published.reword(TestTools.small(), KNOWN).isDone()).isFalse();
        assertThat(published.publish(BY).isDone()).isFalse();
        assertThat(draft.reword(TestTools.small(), KNOWN).isDone()).isTrue();
    }

    @Test
    @DisplayName("is not published with an empty standard")
    void unfinished() {
        ToolContent empty = TestTools.small()
                .changing(
                        "workforce",
                        section -> new ToolSection(
                                section.id(),
                                section.title(),
                                null,
                                List.of(new ToolStandard("training", "Training", null, "default", List.of()))));

        assertThat(fields(ToolVersion.draft(1, empty, KNOWN, BY)
                        .then(made -> made.after().publish(BY))))
                .containsExactly("sections");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"tool\":\"a\"} x",
                "{\"tool\":\"a\",\"tool\":\"b\"}",
                "{\"toool\":\"a\"}",
                "{\"sections\":[{\"standards\":[{\"questions\":[{\"type\":\"essay\"}]}]}]}"
            })
    @DisplayName("is not read from what is no tool")
    void malformed(String text) {
        assertThat(fields(documents.read(text))).containsExactly("file");
    }

    @Test
    @DisplayName("is refused place by place when it does not hold together")
    void wrongPlaces() {
        assertThat(fields(documents.read("{\"tool\":\"a\"}").then(content -> content.checked(KNOWN))))
                .contains("name", "auditTypes", "basis", "scale");
        assertThat(problems(question -> new Question(
                        "training-grade",
                        question.text(),
                        null,
                        question.type(),
                        true,
                        false,
                        true,
                        List.of(),
                        null,
                        1)))
                .contains("sections[1].standards[0].questions[0].id");
        assertThat(problems(question -> new Question(
                        question.id(),
                        " ",
                        null,
                        AnswerType.CHOICE,
                        true,
                        false,
                        true,
                        List.of("one"),
                        new Condition("sharing-grade", List.of("amber")),
                        1000)))
                .contains(
                        "sections[1].standards[0].questions[0].text",
                        "sections[1].standards[0].questions[0].choices",
                        "sections[1].standards[0].questions[0].onlyIf",
                        "sections[1].standards[0].questions[0].weight");
        assertThat(problems(question -> new Question(
                        question.id(),
                        question.text(),
                        null,
                        question.type(),
                        true,
                        false,
                        true,
                        List.of(),
                        new Condition("training-grade", List.of("purple")),
                        1)))
                .containsExactly("sections[1].standards[0].questions[0].onlyIf");
    }

    private static List<String> problems(UnaryOperator<Question> spoil) {
        return fields(TestTools.small()
                .changing(
                        "together",
                        section -> new ToolSection(
                                section.id(),
                                section.title(),
                                null,
                                section.standards().stream()
                                        .map(standard -> new ToolStandard(
                                                standard.id(),
                                                standard.name(),
                                                null,
                                                standard.basis(),
                                                standard.questions().stream()
                                                        .map(spoil)
                                                        .toList()))
                                        .toList()))
                .checked(KNOWN));
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.fold(
                done -> List.of(),
                why -> why instanceof Refusal.Invalid invalid
                        ? invalid.problems().stream()
                                .map(problem -> problem.field())
                                .toList()
                        : List.of(why.code()));
    }

    @Test
    @DisplayName("says what changed in words, never in ids")
    void comparisonInWords() {
        ToolContent after = TestTools.small()
                .changing(
                        "workforce",
                        section -> new ToolSection(
                                section.id(),
                                section.title(),
                                null,
                                section.standards().stream()
                                        .map(ToolTests::alwaysAsked)
                                        .toList()));

        assertThat(ToolComparison.of(TestTools.small(), after, UnaryOperator.identity()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("Training, question 2");
                    assertThat(line.before())
                            .endsWith("Asked only if “Question training-grade” is answered Partly met or Not met.");
                    assertThat(line.after()).endsWith("Answer: Text, required, or not applicable.");
                });
    }

    private static ToolStandard alwaysAsked(ToolStandard standard) {
        return new ToolStandard(
                standard.id(),
                standard.name(),
                standard.text(),
                standard.basis(),
                standard.questions().stream()
                        .map(each -> TestTools.question(each.id(), each.type(), null))
                        .toList());
    }

    @Test
    @DisplayName("shows what changed between two versions, question by question")
    void comparison() {
        ToolContent after = TestTools.small()
                .without("together")
                .changing("workforce", section -> new ToolSection(section.id(), "People", null, section.standards()));

        assertThat(ToolComparison.of(TestTools.small(), after, UnaryOperator.identity()))
                .extracting(line -> line.kind() + " " + line.what())
                .containsExactlyInAnyOrder(
                        "CHANGED Section “People”",
                        "REMOVED Section “Together”",
                        "REMOVED Standard “Information sharing”",
                        "REMOVED Information sharing, question 1");
        assertThat(ToolComparison.of(TestTools.small(), TestTools.small(), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    @DisplayName("shows two wordings beside each other with what differs between what they share")
    void wordsApart() {
        assertThat(WordsApart.of("Is a named leader accountable for it?", "Is a senior leader answerable for it?"))
                .isEqualTo(new WordsApart("Is a", "named leader accountable", "for it?"));
        assertThat(WordsApart.of("Who leads?", "Who leads? And by when?"))
                .isEqualTo(new WordsApart("Who leads?", "", ""));
        assertThat(WordsApart.of("Ask again and again", "Ask again"))
                .isEqualTo(new WordsApart("Ask again", "and again", ""));
        assertThat(WordsApart.of("Same", "Same")).isEqualTo(new WordsApart("Same", "", ""));
    }
}
