package org.goldthread.audit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Condition;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.GradeStep;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ShippedTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A tool as a workbook")
class ToolWorkbookTests {

    private static final String[] WORDS = {
        "=1+1", "Café & <b>", " two  spaces ", "line\nbreak", "“quoted”", "-5", "0012", "yes", "2026-01-02", "a,b;\"c\""
    };

    @ParameterizedTest(name = "loses nothing of any tool that ships for {0}")
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    void shipped(String profile) throws IOException {
        List<ToolContent> shipped = new ShippedTools(JsonMapper.builder().build(), Profiles.load(profile)).all();
        assertThat(shipped).isNotEmpty();
        for (ToolContent tool : shipped) {
            assertRoundTrip(tool);
        }
    }

    @ParameterizedTest(name = "loses nothing of the tool made from seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void made(long seed) throws IOException {
        assertRoundTrip(madeFrom(new Random(seed)));
    }

    @ParameterizedTest(name = "is refused without its sheet {0}, in a sentence that names it")
    @ValueSource(strings = {"Scale", "Questions"})
    void missingSheet(String gone) throws IOException {
        ReadBook whole = ReadBook.read(new ByteArrayInputStream(written(madeFrom(new Random(4)))))
                .orThrow();
        Outcome<ToolContent> read = ToolWorkbook.read(new ReadBook(whole.sheets().stream()
                .filter(sheet -> !sheet.name().equals(gone))
                .toList()));
        assertThat(((Outcome.Refused<ToolContent>) read).why())
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .anyMatch(problem -> problem.sentence().contains("“" + gone + "”")));
    }

    private static void assertRoundTrip(ToolContent tool) throws IOException {
        assertThat(ReadBook.read(new ByteArrayInputStream(written(tool)))
                        .then(ToolWorkbook::read)
                        .orThrow())
                .isEqualTo(tool);
    }

    private static byte[] written(ToolContent tool) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ToolWorkbook.write(tool, out);
        return out.toByteArray();
    }

    private static GradeScale scale() {
        return new GradeScale(
                "rag",
                "Red, amber, green",
                List.of(
                        new GradeStep("green", "Fully met", true),
                        new GradeStep("amber", "Partly met", false),
                        new GradeStep("red", "Not met", false)));
    }

    private static ToolContent madeFrom(Random random) {
        List<ToolSection> sections = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int s = 0; s < 1 + random.nextInt(4); s++) {
            List<ToolStandard> standards = new ArrayList<>();
            for (int t = 0; t < random.nextInt(4); t++) {
                List<Question> questions = new ArrayList<>();
                for (int q = 0; q < random.nextInt(6); q++) {
                    String id = "s" + s + "-t" + t + "-q" + q;
                    questions.add(question(random, id, before));
                    before.add(id);
                }
                standards.add(new ToolStandard(
                        "s" + s + "-t" + t,
                        word(random),
                        random.nextBoolean() ? null : word(random),
                        "default",
                        questions));
            }
            sections.add(new ToolSection("s" + s, word(random), random.nextBoolean() ? null : word(random), standards));
        }
        return new ToolContent(
                "made", word(random), List.of("section-11", "deep-dive"), "PSCB 7.2.1", scale(), sections);
    }

    private static Question question(Random random, String id, List<String> before) {
        AnswerType type = List.of(AnswerType.values()).get(random.nextInt(AnswerType.values().length));
        return new Question(
                id,
                word(random),
                random.nextBoolean() ? null : word(random),
                type,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                type == AnswerType.CHOICE ? List.of("One, or two", "=Three", "4") : List.of(),
                before.isEmpty() || random.nextBoolean()
                        ? null
                        : new Condition(before.get(random.nextInt(before.size())), List.of("yes", "partly")),
                1 + random.nextInt(9));
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
