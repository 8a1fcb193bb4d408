package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.goldthread.audit.journey.Multipart.Got;
import org.goldthread.learning.journey.Caller;
import org.goldthread.profile.Agency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What leaves a round: for those who read everything, and for an agency (A9). */
@DisplayName("A round's results")
class ResultsIT extends OnRounds {

    /** Agencies that no other test submits for, so that nothing is taken over from a round before. */
    private static final String TRUST = "cwpt";

    private static final String OTHER = "swft";

    /** Seven agencies of which two have submitted, one of them moderated. */
    private String round() {
        List<String> agencies = new ArrayList<>(List.of(TRUST, OTHER));
        profile.agencies().stream()
                .map(Agency::id)
                .filter(agency -> !agencies.contains(agency))
                .limit(5)
                .forEach(agencies::add);
        String activity = rounds.opened("Section 11 for reports", 20, agencies.toArray(String[]::new));
        for (String agency : List.of(TRUST, OTHER)) {
            String one = rounds.returnOf(activity, agency);
            rounds.fill(rounds.link(agency), one, "green");
            rounds.submitted(one, agency);
        }
        rounds.moderated(rounds.returnOf(activity, TRUST), "red");
        return activity;
    }

    @Test
    @DisplayName("leave as a tagged partnership report without names, and for an agency beside its own grades only")
    void reports() throws IOException {
        String activity = round();
        String pages = "/audits/activities/" + rounds.journey().reference(activity) + "/results";
        String api = "/api/audits/v1/activities/" + activity + "/results";
        Caller link = rounds.link(TRUST);

        Got partnership = Multipart.get(rounds.journey().officer(), pages + "/pdf");
        assertThat(partnership.status()).isEqualTo(200);
        assertThat(text(partnership.bytes()))
                .contains("2 of 7 returns are submitted, 1 of them moderated")
                .contains("No number of agencies under 5 is shown")
                .contains("Not shown: fewer than 5 agencies")
                .doesNotContain("Coventry and Warwickshire Partnership Trust");

        Got own = Multipart.get(link, pages + "/pdf");
        assertThat(text(own.bytes()))
                .contains("Results of Coventry and Warwickshire Partnership Trust")
                .contains("Not met")
                .doesNotContain("South Warwickshire");
        assertThat(Multipart.get(rounds.system(TRUST), api + "/report.pdf").bytes())
                .isEqualTo(own.bytes());

        String csv = link.get(pages + "/csv").body();
        assertThat(csv)
                .contains("Standard,Your own grade,Panel’s grade,Agencies graded")
                .contains("not shown");
        assertThat(csv).contains("Fully met,Not met,not shown").doesNotContain("South Warwickshire");
        assertThat(cells(Multipart.get(link, pages + "/workbook").bytes()))
                .contains("Your own grade", "not shown")
                .noneMatch(cell -> cell.contains("South Warwickshire"));
        assertThat(cells(Multipart.get(rounds.journey().officer(), pages + "/workbook")
                        .bytes()))
                .anyMatch(cell -> cell.contains("Coventry and Warwickshire Partnership Trust"));

        assertThat(link.get(pages).body())
                .contains("By kind of agency")
                .contains("Download your agency’s report (PDF)")
                .contains("Not shown: fewer than 5 agencies are graded");
        assertThat(rounds.journey().officer().get(pages).body())
                .contains("Download the partnership report (PDF)")
                .contains("By kind of agency");
    }

    @Test
    @DisplayName("are read by an agency's system without names, and by no other agency's")
    void whole() {
        String activity = round();
        String api = "/api/audits/v1/activities/" + activity + "/results/whole";
        JsonNode whole = rounds.system(TRUST).get(api).json();
        assertThat(whole.path("smallest").asInt()).isEqualTo(profile.limit("smallest-count"));
        assertThat(whole.path("agencies").asInt()).isEqualTo(7);
        JsonNode first = whole.path("standards").path(0);
        assertThat(first.path("ownGrade").asString()).isEqualTo("green");
        assertThat(first.path("panelGrade").asString()).isEqualTo("red");
        assertThat(first.path("counts")).isEmpty();
        assertThat(first.path("graded").isNull() || first.path("graded").isMissingNode())
                .isTrue();

        String outside = rounds.opened("Not theirs", 21, OTHER);
        String others = "/api/audits/v1/activities/" + outside + "/results";
        assertThat(rounds.system(TRUST).get(others + "/whole").status()).isEqualTo(404);
        assertThat(rounds.system(TRUST).get(others + "/report.pdf").status()).isEqualTo(404);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> kinds = new ArrayList<>();
            gather(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
            assertThat(kinds).contains("H1", "H2", "Table", "TH", "TD");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void gather(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                gather(element, kinds);
            }
        }
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
                }
            }
        }
        return cells;
    }
}
