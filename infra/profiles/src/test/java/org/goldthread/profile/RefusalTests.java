package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A wrong profile is refused with file, line, what is wrong and what would be right")
class RefusalTests {

    private static final String SOLIHULL = Profiles.resource("solihull.yaml");

    @TempDir
    Path folder = Path.of("");

    static Stream<Mistake> mistakes() {
        return Stream.of(Mistakes.ofShape(), Mistakes.ofReference(), MistakesOfSense.all())
                .flatMap(stream -> stream);
    }

    @ParameterizedTest(name = "when {0}")
    @MethodSource("mistakes")
    @DisplayName("for each kind of mistake")
    void refusesTheMistake(Mistake mistake) throws IOException {
        Path file = write("mistaken.yaml", mistake.made(SOLIHULL));

        List<ProfileProblem> problems = Profiles.check(file);

        assertThat(problems).as(() -> "problems: " + problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(mistake.path());
            assertThat(problem.wrong()).contains(mistake.wrong());
            assertThat(problem.right()).contains(mistake.right());
            assertThat(problem.line()).isEqualTo(mistake.line(SOLIHULL));
            assertThat(problem.file()).isEqualTo(file.toString());
        });
        assertThat(problems).extracting(ProfileProblem::line).isSorted();
    }

    @Test
    @DisplayName("or loaded, when there is nothing wrong with it")
    void loadsAFile() throws IOException {
        Path file = write("mine.yaml", SOLIHULL);
        assertThat(Profiles.check(file)).isEmpty();
        assertThat(Profiles.load(file.toString())).isEqualTo(Profiles.load("solihull"));
    }

    @Test
    @DisplayName("and another version, as soon as a letter of the file changes")
    void changesTheVersion() throws IOException {
        Path file = write("mine.yaml", SOLIHULL + "# changed\n");
        assertThat(Profiles.load(file.toString()).version())
                .isNotEqualTo(Profiles.load("solihull").version());
    }

    @Test
    @DisplayName("by an exception that holds every problem and reads like a compiler's output")
    void throwsAllProblems() throws IOException {
        String broken = SOLIHULL.replace("shortName: solihull", "shortName: Solihull")
                .replace("  approvedBy: ldg", "  approvedBy: ldd");
        Path file = write("broken.yaml", broken);
        assertThatThrownBy(() -> Profiles.load(file.toString()))
                .asInstanceOf(type(ProfileRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.problems()).hasSize(2);
                    assertThat(refused).hasMessageContaining("broken.yaml:11 shortName: 'Solihull' is not written");
                    assertThat(refused).hasMessageContaining("Did you mean 'ldg'?");
                });
    }

    @Test
    @DisplayName("when neither a shipped profile nor a file has the name")
    void unknownName() {
        assertThatThrownBy(() -> Profiles.load("solihul"))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("no shipped profile has this id. Did you mean 'solihull'?");
        assertThatThrownBy(() -> Profiles.load("\0")).isInstanceOf(ProfileRefused.class);
        assertThatThrownBy(() -> Profiles.load(folder.toString())).isInstanceOf(ProfileRefused.class);
    }

    @Test
    @DisplayName("when the file is empty, a list, not text or not YAML at all")
    void notAProfileAtAll() throws IOException {
        for (String content :
                List.of("", "# nothing\n", "- a\n- b\n", "plain words", "\u0000", "a: [", "{}", "a: *b")) {
            assertThat(Profiles.check(write("nothing.yaml", content)))
                    .as("'%s'", content)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: Sørlandet".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Profiles.check(latin))
                .singleElement()
                .satisfies(problem -> assertThat(problem.right()).contains("UTF-8"));
    }

    @Test
    @DisplayName("unless the clauses of its own framework lie beside it")
    void ownFramework() throws IOException {
        String own = SOLIHULL.replace("framework: SOL", "framework: CAL")
                .replace("basis: SOL ", "basis: CAL ")
                .replace("; SOL ", "; CAL ");
        Path file = write("calder.yaml", own);
        assertThat(Profiles.check(file))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.wrong()).contains("has no clause 'CAL "));

        write(
                "calder.coverage.yaml",
                Profiles.resource("coverage.yaml").replace("id: SOL", "id: CAL").replace("\"SOL ", "\"CAL "));
        assertThat(Profiles.check(file)).isEmpty();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
