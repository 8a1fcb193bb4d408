package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Schools in a table (P5)")
class AgencyTableTests {

    private static final Path EXAMPLE = Path.of("examples/schools.csv");
    private static final String HEADER = "id,name,kind,basis\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("are agencies like the profile's own, after them, and part of the profile's version")
    void areAgencies() {
        Profile without = Profiles.load("solihull");
        Profile with = Profiles.source("solihull", EXAMPLE).load();

        assertThat(with.agencies())
                .hasSize(without.agencies().size() + 60)
                .startsWith(without.agencies().toArray(Agency[]::new));
        assertThat(with.agency("school-001"))
                .hasValueSatisfying(school -> assertThat(school.kind()).isEqualTo(Agency.Kind.SCHOOL));
        assertThat(with.version()).isNotEqualTo(without.version());
    }

    @Test
    @DisplayName("have the made-up sign-ins that the table names, as links of their agency")
    void haveLinks() throws IOException {
        Profile profile = Profiles.source("solihull", table("""
                                id,name,kind,basis,link
                                s-1,School 1,school,EA 2002 s.175,link-s-1
                                s-2,School 2,school,EA 2002 s.175,
                                """)).load();

        assertThat(profile.people())
                .filteredOn(person -> String.valueOf(person.agency()).startsWith("s-"))
                .containsExactly(new DemoPerson(
                        "link-s-1",
                        "Learning link, School 1",
                        List.of("agency-link"),
                        "s-1",
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    @DisplayName("take part from their first day to their last")
    void takePart() {
        Profile profile = Profiles.source("solihull", EXAMPLE).load();

        assertThat(profile.agency("school-060").orElseThrow().isPartnerOn(LocalDate.of(2025, 8, 31)))
                .isTrue();
        assertThat(profile.agency("school-060").orElseThrow().isPartnerOn(LocalDate.of(2025, 9, 1)))
                .isFalse();
        assertThat(profile.agency("school-059").orElseThrow().isPartnerOn(LocalDate.of(2026, 8, 31)))
                .isFalse();
        assertThat(profile.agency("school-059").orElseThrow().isPartnerOn(LocalDate.of(2026, 9, 1)))
                .isTrue();
        assertThat(profile.agency("school-001").orElseThrow().isPartnerOn(LocalDate.of(2001, 1, 1)))
                .isTrue();
    }

    @Test
    @DisplayName("are found beside a profile, and kept with a copy of it as the same version")
    void areKept() throws IOException {
        ProfileSource source = Profiles.source("solihull", EXAMPLE);

        Path kept = source.keepIn(folder.resolve("kept"), "solihull");

        assertThat(kept).hasFileName("solihull.yaml");
        assertThat(Profiles.load(kept.toString())).isEqualTo(source.load());
    }

    @Test
    @DisplayName("may be hundreds")
    void hundreds() throws IOException {
        StringBuilder rows = new StringBuilder("\uFEFF" + HEADER);
        IntStream.range(0, 400)
                .forEach(n -> rows.append("s-" + n + ",\"Place, School " + n + "\",school,EA 2002 s.175\r\n"));

        Profile profile = Profiles.source("solihull", table(rows.toString())).load();

        assertThat(profile.agency("s-399")).map(Agency::name).contains("Place, School 399");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a header with an unknown column  | id,nam,kind,basis~a,A,school,SOL 1       | 1 | agencies         | 'nam' is not known       | 'name'
            a header without a column        | id,name,kind~a,A,school                  | 1 | agencies         | 'basis' is missing       | id,name,kind,basis
            a column twice                   | id,name,kind,basis,id~a,A,school,SOL 1,a | 1 | agencies         | 'id' is there twice      | Keep one
            semicolons                       | id;name;kind;basis~a;A;school;SOL 1      | 1 | agencies         | not separated by commas  | comma-separated
            a header alone                   | id,name,kind,basis                       | 1 | agencies         | no row below its header  | a row
            a comma without quotes           | id,name,kind,basis~~a,A, B,school,SOL 1  | 3 | agencies         | 5 fields and the header 4 | double quotes
            a quote that is never closed     | id,name,kind,basis~a,"A,school,SOL 1~b,B,school,SOL 1 | 2 | agencies | 2 fields and the header 4 | close every quote
            text after a quoted field        | id,name,kind,basis~a,"A" School,school,SOL 1 | 1 | agencies     | after its closing quotation mark | whole field
            an id with capitals              | id,name,kind,basis~A,A,school,SOL 1      | 2 | agencies/A/id    | 'A' is not written       | lower-case
            an id of the profile             | id,name,kind,basis~cafcass,A,school,SOL 1 | 2 | agencies/cafcass/id | used twice            | of solihull.yaml
            an id twice                      | id,name,kind,basis~a,A,school,EA 2002 s.175~a,B,school,EA 2002 s.175 | 3 | agencies/a/id | used twice | on line 2.
            a row without a name             | id,name,kind,basis~a,,school,SOL 1       | 2 | agencies/a       | 'name' is missing        | What people read
            an unknown kind                  | id,name,kind,basis~a,A,scool,SOL 1       | 2 | agencies/a/kind  | 'scool'                  | 'school'
            a statutory partner              | id,name,kind,basis~a,A,statutory-partner,SOL 1 | 2 | agencies   | statutory partner        | profile itself
            a day that is none               | id,name,kind,basis,until~a,A,school,EA 2002 s.175,2026-02-30 | 2 | agencies/a/until | '2026-02-30' | 2023-12-15
            an end before the beginning      | id,name,kind,basis,from,until~a,A,school,EA 2002 s.175,2026-02-02,2026-02-01 | 2 | agencies/a/until | ends before it begins | on or after
            a clause that does not exist     | id,name,kind,basis~a,A,school,EA 2002 s.176 | 2 | agencies/a/basis | no clause             | EA 2002 s.175
            a default without a reason       | id,name,kind,basis~a,A,school,default    | 2 | agencies/a/basis | without its reason       | note
            a sign-in name with capitals     | id,name,kind,basis,link~a,A,school,EA 2002 s.175,A1 | 2 | people/A1/username | 'A1' is not written | lower-case
            a sign-in name of the profile    | id,name,kind,basis,link~a,A,school,EA 2002 s.175,officer | 2 | people/officer/username | used twice | of solihull.yaml
            a name twice                     | id,name,kind,basis~a,A,school,EA 2002 s.175~b,a,school,EA 2002 s.175 | 3 | agencies/b/name | both called | tells them apart
            """)
    @DisplayName("are refused by file and line for")
    void refused(String what, String text, int line, String path, String wrong, String right) throws IOException {
        Path file = table(text.replace('~', '\n'));

        List<ProfileProblem> problems = Profiles.source("solihull", file).problems();

        assertThat(problems).as(() -> what + ": " + problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file.toString());
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.wrong()).contains(wrong);
            assertThat(problem.right()).contains(right);
        });
    }

    @Test
    @DisplayName("are refused when the file is not there, or has thousands of rows too many")
    void refusedAsAWhole() throws IOException {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Profiles.source("solihull", missing))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("missing.csv: There is no such file.");

        Path many = table(HEADER + "a,A,school,EA 2002 s.175\n".repeat(5_001));
        assertThat(Profiles.source("solihull", many).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(5_002));
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("agencies.csv"), text);
    }
}
