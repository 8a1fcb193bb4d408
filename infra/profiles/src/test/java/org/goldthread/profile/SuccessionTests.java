package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A version of a profile can follow another")
class SuccessionTests {

    private static final String SOLIHULL = Profiles.resource("solihull.yaml");
    private static final String CAFCASS =
            "  - { id: cafcass, name: CAFCASS, kind: relevant-agency, basis: SOL App. A 7 }\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("when it adds an agency, ends another, changes a role and leaves a person and a system out")
    void mayChange() throws IOException {
        ProfileSource before = profile("before.yaml", SOLIHULL);
        String people = SOLIHULL.substring(SOLIHULL.indexOf("\npeople:"));
        String lastPerson = people.substring(people.lastIndexOf("\n  - { username"), people.indexOf("\nsystems:") + 1)
                .strip();
        ProfileSource after = profile(
                "after.yaml",
                SOLIHULL.replace(
                                CAFCASS,
                                CAFCASS.replace(" }", ", until: 2026-11-01 }")
                                        + CAFCASS.replace("cafcass", "tenants").replace("CAFCASS", "Tenants' union"))
                        .replace(lastPerson + "\n", ""));

        assertThat(after.problems()).isEmpty();
        assertThat(after.problemsAfter(before, TODAY)).isEmpty();
        assertThat(before.problemsAfter(after, TODAY))
                .as("and not the other way round")
                .extracting(ProfileProblem::path)
                .containsExactly("agencies/cafcass", "agencies/tenants");
    }

    @Test
    @DisplayName("but not when an agency is removed: it can only be ended")
    void removedAgency() throws IOException {
        ProfileSource after = profile("after.yaml", SOLIHULL.replace(CAFCASS, ""));

        assertThat(after.problemsAfter(Profiles.source("solihull"), TODAY))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).endsWith("after.yaml");
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.path()).isEqualTo("agencies/cafcass");
                    assertThat(problem.wrong()).contains("'cafcass' (CAFCASS)", "is gone");
                    assertThat(problem.right()).contains("Put it back", "until: its last day");
                });
    }

    @Test
    @DisplayName("nor when a type of review is removed, which cannot be ended")
    void removedType() throws IOException {
        ProfileSource after = profile(
                "after.yaml",
                SOLIHULL.replace("reviewTypes:\n  - id: rapid-review", "reviewTypes:\n  - id: quick-review"));

        assertThat(after.problemsAfter(Profiles.source("solihull"), TODAY)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("reviewTypes/rapid-review");
            assertThat(problem.right()).isEqualTo("Put it back.");
        });
    }

    @Test
    @DisplayName("nor when an id that has ended is used again")
    void endedAndUsedAgain() throws IOException {
        ProfileSource ended =
                profile("ended.yaml", SOLIHULL.replace(CAFCASS, CAFCASS.replace(" }", ", until: 2026-11-01 }")));

        assertThat(Profiles.source("solihull").problemsAfter(ended, TODAY))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(lineOf(SOLIHULL, "id: cafcass"));
                    assertThat(problem.wrong()).contains("ended on 2026-11-01 and is used again");
                    assertThat(problem.right()).contains("an id of its own");
                });
        assertThat(Profiles.source("solihull").problemsAfter(ended, LocalDate.of(2026, 11, 1)))
                .as("while it has not ended yet, the end can be put off")
                .isEmpty();
    }

    @Test
    @DisplayName("nor when an id stands for something else; a new name alone is a new name")
    void reused() throws IOException {
        ProfileSource before = Profiles.source("solihull");
        ProfileSource reused = profile(
                "reused.yaml",
                SOLIHULL.replace(CAFCASS, CAFCASS.replace("CAFCASS", "A school").replace("relevant-agency", "school")));
        ProfileSource renamed =
                profile("renamed.yaml", SOLIHULL.replace(CAFCASS, CAFCASS.replace("CAFCASS", "Cafcass")));
        ProfileSource recoded = profile("recoded.yaml", SOLIHULL.replace("code: RR\n", "code: RAR\n"));

        assertThat(reused.problemsAfter(before, TODAY))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.wrong()).contains("was CAFCASS and now stands for something else"));
        assertThat(renamed.problemsAfter(before, TODAY)).isEmpty();
        assertThat(recoded.problemsAfter(before, TODAY))
                .singleElement()
                .satisfies(problem -> assertThat(problem.right()).contains("Write code: RR"));
    }

    @Test
    @DisplayName("nor when schools' table is left out, or loses a row")
    void removedSchools() throws IOException {
        ProfileSource before = Profiles.source("solihull", Path.of("examples/schools.csv"));
        List<String> rows = Files.readAllLines(Path.of("examples/schools.csv"));
        Path fewer = Files.write(folder.resolve("fewer.csv"), rows.subList(0, rows.size() - 1));

        assertThat(Profiles.source("solihull", fewer).problemsAfter(before, TODAY))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(fewer.toString());
                    assertThat(problem.line()).isEqualTo(1);
                    assertThat(problem.path()).isEqualTo("agencies/school-060");
                });
        assertThat(Profiles.source("solihull").problemsAfter(before, TODAY))
                .hasSize(60)
                .allSatisfy(
                        problem -> assertThat(problem.right()).contains("Name the file of agencies that it stood in"));
    }

    private ProfileSource profile(String name, String yaml) throws IOException {
        return Profiles.source(Files.writeString(folder.resolve(name), yaml).toString());
    }

    private static int lineOf(String text, String wanted) {
        return (int) text.substring(0, text.indexOf(wanted)).lines().count();
    }
}
