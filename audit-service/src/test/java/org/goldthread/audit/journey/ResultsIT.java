package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.goldthread.audit.journey.Multipart.Got;
import org.goldthread.kit.store.House;
import org.goldthread.learning.journey.Caller;
import org.goldthread.profile.Agency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What leaves a round: for those who read everything, and for an agency (A9). */
@DisplayName("A round's results")
class ResultsIT extends OnRounds {

    /** Agencies that no other test submits for, so that nothing is taken over from a round before. */
    private static final String TRUST = "cwpt";

    private static final String OTHER = "swft";

    /** The agency of the rounds of the trend. */
    private static final String WRITING = "cafcass";

    @Autowired
    private House house;

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

    @Test
    @DisplayName("of earlier rounds are kept for the trend, and reckoned anew when a grade of theirs changes")
    void trend() {
        String first = rounds.opened("Trend, the year before", 18, WRITING);
        String one = rounds.returnOf(first, WRITING);
        rounds.fill(rounds.link(WRITING), one, "green");
        rounds.submitted(one, WRITING);
        String second = rounds.opened("Trend, this year", 19, WRITING);
        String page = "/audits/activities/" + rounds.journey().reference(second) + "/results";
        String earlier = rounds.journey().reference(first);

        assertThat(met(page, earlier)).containsOnly("1 of 1 met it");
        Document kept = Objects.requireNonNull(tallies(first).first());
        assertThat(met(page, earlier)).containsOnly("1 of 1 met it");
        assertThat(tallies(first).first()).as("read as it was kept").isEqualTo(kept);
        assertThat(met(page, rounds.journey().reference(second))).containsOnly("nobody is graded yet");
        assertThat(tallies(second).first()).as("its own is read once").isNull();

        rounds.moderated(one, "red");
        assertThat(met(page, earlier)).containsOnly("0 of 1 met it");
        assertThat(met(page + "?basis=self", earlier)).containsOnly("1 of 1 met it");
        rounds.journey()
                .officer()
                .post("/api/audits/v1/returns/" + one + "/withdraw", "{\"reason\":\"The service closed\"}");
        assertThat(met(page, earlier)).containsOnly("nobody is graded yet");
    }

    private FindIterable<Document> tallies(String activity) {
        return house.database().getCollection("round_tallies").find(Filters.regex("_id", "^" + activity + ":standing"));
    }

    /** What the trend says of a round, standard by standard. */
    private List<String> met(String page, String reference) {
        return Pattern.compile("data-label=\"" + reference + ", due [^\"]*\">([^<]*)<")
                .matcher(rounds.journey().officer().get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
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
