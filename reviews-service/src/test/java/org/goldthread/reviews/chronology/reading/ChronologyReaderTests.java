package org.goldthread.reviews.chronology.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.goldthread.kit.file.FileType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chronology as an agency sends it")
class ChronologyReaderTests {

    private static final class Kept implements ChronologyReader.Taking {
        final List<Happened> good = new ArrayList<>();
        final List<RowProblem> problems = new ArrayList<>();
        final List<Map<String, String>> cells = new ArrayList<>();

        @Override
        public void good(Happened entry) {
            good.add(entry);
        }

        @Override
        public void refused(int row, List<RowProblem> wrong, Map<String, String> given) {
            problems.addAll(wrong);
            cells.add(given);
        }
    }

    private final Kept kept = new Kept();

    private ChronologyReader.Result read(byte[] bytes, FileType type) throws IOException {
        return new ChronologyReader(LocalDate.of(2026, 12, 31)).read(new ByteArrayInputStream(bytes), type, kept);
    }

    private ChronologyReader.Result csv(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), FileType.CSV);
    }

    @Test
    @DisplayName("keeps its good rows and says of each other row, field by field, what is wrong")
    void goodAndBad() throws IOException {
        ChronologyReader.Result result = csv("""
                Date,Time,Source,Event,People,Response,Significant,Reference
                3/12/2026,14:30,Case record,Home visit,Child A,Plan reviewed,Yes,INC-1
                ,,Case record,No date,Child A,,,
                4/13/2026,,Case record,Wrong month,,,,
                5/12/2026,noonish,Case record,Wrong time,,,,
                6/12/2026,,Case record,,,,,
                7/12/2026,,Case record,Mother's e-mail is a@b.org,NHS 943 476 5919,,,
                about March 2026,n/k,GP record,"Not brought, twice",Child A,,no,
                """);

        assertThat(result.problem()).isNull();
        assertThat(kept.good).extracting(Happened::row).containsExactly(2, 8);
        assertThat(kept.good.get(0).significant()).isTrue();
        assertThat(kept.good.get(0).reference()).isEqualTo("INC-1");
        assertThat(kept.good.get(1).event()).isEqualTo("Not brought, twice");
        assertThat(kept.good.get(1).significant()).isFalse();
        assertThat(kept.problems)
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.code())
                .containsExactly(
                        "3 date required",
                        "4 date not-a-date",
                        "5 time not-a-time",
                        "6 event required",
                        "7 event identity",
                        "7 people identity");
        assertThat(kept.cells.toString()).doesNotContain("943 476 5919").doesNotContain("a@b.org");
        assertThat(kept.problems.toString()).doesNotContain("a@b.org");
    }

    @DisplayName("may call its columns what it likes")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Date of event,Description",
                "DATE (dd/mm/yyyy),What happened?",
                "Date / Time,Significant Event",
                "When,Details",
                "Event date,Event description",
                "Date of birth,Date of Contact,Narrative",
                " date , event "
            })
    void headings(String headings) throws IOException {
        int columns = headings.split(",").length;
        csv(headings + "\n" + (columns == 3 ? "n/a," : "") + "3/12/2026,Home visit\n");

        assertThat(kept.good).extracting(Happened::event).containsExactly("Home visit");
    }

    @DisplayName("may be separated by anything that spreadsheets use")
    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separators(String separator) throws IOException {
        csv("Date" + separator + "Event\n3/12/2026" + separator + "Home visit\n");

        assertThat(kept.good).hasSize(1);
    }

    @DisplayName("may be written in any encoding that spreadsheets use")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-8-BOM"})
    void encodings(String encoding) throws IOException {
        String text = "Date,Event\n3/12/2026,Mother’s café visit – £5\n";
        byte[] bytes = encoding.equals("UTF-8-BOM")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(encoding));
        read(bytes, FileType.CSV);

        assertThat(kept.good).extracting(Happened::event).containsExactly("Mother’s café visit – £5");
    }

    @Test
    @DisplayName(
            "may have titles above its headings, empty lines, lines too short and too long, and line breaks in cells")
    void untidy() throws IOException {
        csv("""
                Chronology of West Midlands Police,,
                ,,

                Date,Event,Comment
                3/12/2026,"First line
                second line",seen
                ,,
                4/12/2026,Short line
                5/12/2026,Long line,comment,surplus,more
                """);

        assertThat(kept.good).extracting(Happened::row).containsExactly(5, 8, 9);
        assertThat(kept.good.get(0).event()).isEqualTo("First line\nsecond line");
        assertThat(kept.problems).isEmpty();
    }

    @Test
    @DisplayName("is refused as a whole where nothing in it can be a chronology")
    void nothingToRead() throws IOException {
        assertThat(csv("Name,Colour\nx,y\n").problem()).contains("No headings of a chronology");
        assertThat(csv("Date,Event\n").problem()).contains("no rows below");
        assertThat(csv("Date,Event\n3/12/2026,\"never closed\n").good()).isLessThanOrEqualTo(1);
        assertThat(read("{\"a\":1}".getBytes(StandardCharsets.UTF_8), FileType.JSON)
                        .problem())
                .contains("no list of entries");
        assertThat(read("[1,2]".getBytes(StandardCharsets.UTF_8), FileType.JSON).problem())
                .contains("must be an object");
        assertThat(read("[{\"date\":".getBytes(StandardCharsets.UTF_8), FileType.JSON)
                        .problem())
                .contains("not JSON");
        assertThat(read("PK no zip".getBytes(StandardCharsets.UTF_8), FileType.XLSX)
                        .problem())
                .contains("spreadsheet cannot be read");
    }

    @Test
    @DisplayName("as JSON is a list, or an object with entries, whose fields may differ from entry to entry")
    void json() throws IOException {
        read("""
                {"agency":"x","entries":[
                 {"date":"2026-12-03","time":"14:30","event":"Home visit","people":["Child A","Adult B"],"significant":true},
                 {"date":"2026-12-04","event":"Call","response":null,"outcome":"No further action"},
                 {"date":"soon","event":"Planned"}]}
                """.getBytes(StandardCharsets.UTF_8), FileType.JSON);

        assertThat(kept.good).extracting(Happened::people).containsExactly("Child A, Adult B", null);
        assertThat(kept.good.get(1).outcome()).isEqualTo("No further action");
        assertThat(kept.problems).extracting(RowProblem::row).containsExactly(3);
    }

    @Test
    @DisplayName("as a spreadsheet may have dates as dates or as text, on a later sheet, below a title")
    void spreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Tests", "1.0")) {
            book.newWorksheet("Read me").value(0, 0, "How to fill this in");
            Worksheet sheet = book.newWorksheet("Chronology");
            sheet.value(0, 0, "Chronology");
            String[] headings = {"Date", "Time", "What happened", "Significant?"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(2, i, headings[i]);
            }
            sheet.value(3, 0, LocalDate.of(2026, 12, 3));
            sheet.style(3, 0).format("dd/mm/yyyy").set();
            sheet.value(3, 1, 0.604166667);
            sheet.style(3, 1).format("h:mm").set();
            sheet.value(3, 2, "Home visit");
            sheet.value(3, 3, "Yes");
            sheet.value(4, 0, "4th December 2026");
            sheet.value(4, 2, 42);
            sheet.value(5, 0, LocalDateTime.of(2026, 12, 5, 9, 15));
            sheet.style(5, 0).format("dd/mm/yyyy hh:mm").set();
            sheet.value(5, 2, "Call");
        }
        read(bytes.toByteArray(), FileType.XLSX);

        assertThat(kept.problems).isEmpty();
        assertThat(kept.good)
                .extracting(entry -> entry.when().day() + " " + entry.when().time() + " " + entry.event())
                .containsExactly("2026-12-03 14:30 Home visit", "2026-12-04 null 42", "2026-12-05 09:15 Call");
        assertThat(kept.good).extracting(Happened::row).containsExactly(4, 5, 6);
    }

    @Test
    @DisplayName("has at most 50,000 rows")
    void tooMany() throws IOException {
        StringBuilder text = new StringBuilder("Date,Event\n");
        for (int i = 0; i <= ChronologyReader.MOST_ROWS; i++) {
            text.append("3/12/2026,Visit\n");
        }
        ChronologyReader.Result result = csv(text.toString());

        assertThat(result.good()).isEqualTo(ChronologyReader.MOST_ROWS);
        assertThat(result.problem()).contains("more than 50,000 rows");
    }

    private static byte[] sheet(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>""".formatted(packages));
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="%srelationships"><Relationship Id="r1" Target="xl/workbook.xml" Type="%s/officeDocument"/></Relationships>
                    """.formatted(packages, office));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.formatted(main, office));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%srelationships"><Relationship Id="r1" Target="worksheets/sheet1.xml" Type="%s/worksheet"/>
                    <Relationship Id="r2" Target="styles.xml" Type="%s/styles"/></Relationships>
                    """.formatted(packages, office, office));
            part(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
                    <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
                    """.formatted(main));
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData>
                    <row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Event</t></is></c></row>
                    %s</sheetData></worksheet>
                    """.formatted(main, rows));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String date) {
        return "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>" + date
                + "</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Visit</t></is></c></row>";
    }

    @Test
    @DisplayName("counts on where a damaged sheet says the same row twice")
    void sameRowTwice() throws IOException {
        read(sheet(row("46000") + row("46001") + row("nothing")), FileType.XLSX);

        assertThat(kept.good).extracting(Happened::row).containsExactly(2, 3);
        assertThat(kept.problems).extracting(RowProblem::row).containsOnly(4);
    }

    @DisplayName("says of a number that is no day that it is none")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-5.5", "1E300", "1E999999999", "-1E999999999", "2958466"})
    void noDays(String number) throws IOException {
        read(sheet(row(number)), FileType.XLSX);

        assertThat(kept.problems).extracting(RowProblem::code).containsExactly("not-a-date");
    }

    @Test
    @DisplayName("keeps a number of more digits than anybody writes as it is written")
    void endlessNumber() throws IOException {
        read(
                sheet("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>3/12/2026</t></is></c>"
                        + "<c r=\"B2\"><v>1E99999</v></c></row>"),
                FileType.XLSX);

        assertThat(kept.good).extracting(Happened::event).containsExactly("1E+99999");
    }

    @DisplayName("has at most 200 columns, whichever way it comes")
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = FileType.class,
            names = {"CSV", "JSON"})
    void columns(FileType type) throws IOException {
        String names = IntStream.range(0, 10_000)
                .mapToObj(i -> type == FileType.CSV ? ",c" + i : ",\"c" + i + "\":1")
                .collect(Collectors.joining());
        String file = type == FileType.CSV
                ? "Date,Event" + names + "\n3/12/2026,Visit\n"
                : "[{\"date\":\"2026-12-03\",\"event\":\"Visit\"" + names + "}]";

        assertThat(read(file.getBytes(StandardCharsets.UTF_8), type).problem())
                .isEqualTo("The file has more than 200 columns");
        assertThat(kept.good).isEmpty();
    }

    @Test
    @DisplayName("names no column by who somebody is, since headings are kept and shown")
    void namingHeadings() throws IOException {
        assertThat(csv("Date,Event,Kay NHS 943 476 5919\n3/12/2026,Visit,x\n").problem())
                .contains("tells who somebody is")
                .doesNotContain("943");
    }
}
