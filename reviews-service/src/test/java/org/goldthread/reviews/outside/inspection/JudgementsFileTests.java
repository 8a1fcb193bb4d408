package org.goldthread.reviews.outside.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.goldthread.reviews.outside.inspection.Judgements.Judgement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ofsted's published judgements")
class JudgementsFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEADER = "Web link,Local authority area code,Local authority name,Inspection date,"
            + "Publication date,Overall effectiveness,The experiences and progress of children in care\n";

    @Test
    @DisplayName("are read as published: title lines above the header, one area's rows, trailing cells left out")
    void asPublished() throws IOException {
        JudgementsFile.Read read = published("ilacs-history-extract.csv", "Solihull");

        assertThat(read.problem()).isNull();
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(9);
        assertThat(read.found()).hasSize(2).last().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Ofsted ILACS Standard Inspection of Solihull: Inadequate");
            assertThat(one.inspectedOn()).isEqualTo(LocalDate.of(2022, 10, 31));
            assertThat(one.publishedOn()).isEqualTo(LocalDate.of(2023, 1, 13));
            assertThat(one.all())
                    .hasSize(4)
                    .contains(new Judgement("The experiences and progress of children in care", "Inadequate"));
        });
    }

    @Test
    @DisplayName("of both published files name the same inspection the same")
    void sameInspection() throws IOException {
        assertThat(published("as-at-31-march-extract.csv", "Solihull")
                        .found()
                        .get(0)
                        .activity())
                .isEqualTo(published("ilacs-history-extract.csv", "Solihull")
                        .found()
                        .get(1)
                        .activity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,E08000029,Solihull,31/02/2022,13/01/2023,Good,Good",
                "x,E08000029,Solihull,31/10/2022,2023-01-13,Good,Good",
                "x,E08000029,Solihull,31/10/2022,13/01/2033,Good,Good",
                "x,Solihull,Solihull,31/10/2022,13/01/2023,Good,Good",
                "x,E08000029,Solihull,31/10/2022,13/01/2023,Splendid,Good",
                "x,E08000029,Solihull,31/10/2022,13/01/2023,,"
            })
    @DisplayName("that are wrong are named by their line, and the good rows are kept")
    void wrongRows(String row) throws IOException {
        JudgementsFile.Read read =
                read("Title\n" + HEADER + row + "\nx,E08000029,Solihull,01/10/2019,01/12/2019,Good\n");

        assertThat(read.found()).hasSize(1);
        assertThat(read.problems()).singleElement().extracting("row").isEqualTo(3L);
    }

    @Test
    @DisplayName("are not looked for in a file without their columns, nor in one that is no CSV")
    void otherFiles() throws IOException {
        assertThat(read("a,b\n1,2\n").problem()).startsWith("No header was found");
        assertThat(read("").problem()).isNotNull();
        assertThat(read("\uFEFF" + HEADER + "x,E08000029,Solihull,01/10/2019,01/12/2019,Good\n")
                        .found())
                .hasSize(1);
    }

    private static JudgementsFile.Read read(String content) throws IOException {
        return JudgementsFile.read(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "Solihull"::equals, TODAY);
    }

    private static JudgementsFile.Read published(String name, String area) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(JudgementsFileTests.class.getResourceAsStream("/ofsted/" + name), name)) {
            return JudgementsFile.read(content, area::equals, TODAY);
        }
    }
}
