package org.goldthread.audit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list of cases")
class FrameReaderTests {

    private static FrameRead read(String text) {
        return FrameReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("is read with its columns, whatever separates them and wherever the reference stands")
    void plain() {
        FrameRead read = read("\uFEFFAge;Reference;Area\n0 to 4;C-1;North\n;C-2;South\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.frame().columns()).containsExactly("Age", "Area");
        assertThat(read.frame().cases())
                .containsExactly(
                        new FrameCase("C-1", List.of("0 to 4", "North")),
                        new FrameCase("C-2", List.of("not known", "South")));
    }

    @ParameterizedTest(name = "a column “{0}” is refused")
    @ValueSource(
            strings = {
                "Name",
                "Child's name",
                "Surname",
                "first name",
                "DOB",
                "Date of birth",
                "NHS number",
                "UPN",
                "Postcode",
                "Home address",
                "E-mail",
                "mobile"
            })
    void identifyingColumns(String heading) {
        FrameRead read = read("reference," + heading + "\nC-1,x\n");

        assertThat(read.problems()).extracting(RowProblem::code).contains("identity");
        assertThat(read.frame().cases()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} is refused, and not repeated")
    @CsvSource(
            delimiter = '|',
            value = {
                "943 476 5919 | North",
                "9434765919 | North",
                "1234567890123 | North",
                "Jane Doe | North",
                "C-1 | B91 3QB",
                "C-1 | 0121 496 0123",
                "C-1 | born 3 March 2014"
            })
    void identifyingCells(String reference, String cell) {
        FrameRead read = read("reference,area\n" + reference + "," + cell + "\n");

        assertThat(read.problems()).extracting(RowProblem::code).contains("identity");
        assertThat(read.problems())
                .allSatisfy(problem ->
                        assertThat(problem.sentence()).doesNotContain(reference.equals("C-1") ? cell : reference));
    }

    @ParameterizedTest(name = "{0} is a reference")
    @ValueSource(strings = {"C-1", "2026/017", "SOL.44", "case 9", "MAA 12 B"})
    void references(String reference) {
        assertThat(read("reference\n" + reference + "\n").problems()).isEmpty();
    }

    @Test
    @DisplayName("says what is wrong row by row")
    void rows() {
        FrameRead read = read("reference,age\nC-1,a\nC-1,b\n,c\n=1+1,d\n");

        assertThat(read.problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "twice"),
                        org.assertj.core.groups.Tuple.tuple(4, "required"),
                        org.assertj.core.groups.Tuple.tuple(5, "not-a-reference"));
    }

    @Test
    @DisplayName("needs a reference, at least one case, columns that group and an end to its quotation marks")
    void whole() {
        StringBuilder many = new StringBuilder("reference,day\n");
        for (int i = 0; i < 30; i++) {
            many.append("C-").append(i).append(",day ").append(i).append('\n');
        }

        assertThat(read("age,area\n1,2\n").problems())
                .extracting(RowProblem::code)
                .containsExactly("no-reference");
        assertThat(read("reference,age\n").problems())
                .extracting(RowProblem::code)
                .containsExactly("empty");
        assertThat(read(many.toString()).problems())
                .extracting(RowProblem::code)
                .containsExactly("no-group");
        assertThat(read("").problems()).isNotEmpty();
    }
}
