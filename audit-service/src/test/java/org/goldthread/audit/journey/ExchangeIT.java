package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.audit.journey.Rounds11.page;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.goldthread.audit.journey.Multipart.Got;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence, comments and workbooks through the running service (A3, A4, A9). */
@DisplayName("An agency's evidence and workbooks")
class ExchangeIT extends OnRounds {

    private static final String QUESTION = "s11-training-practice";
    private static final byte[] REPORT =
            "The training register of the last three years\n".getBytes(StandardCharsets.UTF_8);

    private Got attached(Caller caller, String one, String name, byte[] bytes) {
        return Multipart.send(
                caller,
                "POST",
                api(one) + "/questions/" + QUESTION + "/evidence",
                name,
                bytes,
                "note",
                "What it shows");
    }

    @Test
    @DisplayName("Files are attached, listed, read by whoever may read answers, removed, and taken over next time")
    void evidence() {
        String one = rounds.returnOf(rounds.opened("Evidence", 3, POLICE, HEALTH), POLICE);
        Caller system = rounds.system(POLICE);
        Got made = attached(system, one, "../register.txt", REPORT);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String file = made.json().path("items").path(0).path("file").asString();
        assertThat(made.json().path("items").path(0).path("name").asString()).isEqualTo("register.txt");
        assertThat(attached(system, one, "again.txt", REPORT).json().path("items"))
                .as("the same bytes again change nothing")
                .hasSize(1);
        assertThat(attached(system, one, "virus.exe", new byte[] {'M', 'Z', 0, 1})
                        .status())
                .isEqualTo(400);
        assertThat(attached(rounds.system(HEALTH), one, "x.txt", REPORT).status())
                .isEqualTo(404);

        Caller link = rounds.link(POLICE);
        String path = page(one) + "/questions/" + QUESTION;
        assertThat(link.get(path).body()).contains("register.txt").contains("Attach the file");
        Got paged = Multipart.send(
                link,
                "POST",
                path + "/evidence",
                "rota.csv",
                "day,who\n1,a\n".getBytes(StandardCharsets.UTF_8),
                "note",
                "");
        assertThat(paged.location()).as(paged.body()).endsWith("?done=evidence-attached");
        assertThat(link.submit(path + "/evidence", "note", "kept").body())
                .contains("Select a file")
                .contains("value=\"kept\"");
        JsonNode all = link.get(api(one) + "/evidence").json().path("items");
        assertThat(all).hasSize(2);
        String second = all.path(1).path("file").asString();

        assertThat(rounds.moderator().get(api(one) + "/evidence/" + file).status())
                .as("nobody else reads evidence before it is submitted")
                .isEqualTo(404);
        assertThat(link.submit(page(one) + "/evidence/" + second + "/remove", "question", QUESTION)
                        .location())
                .endsWith("?done=evidence-removed");
        assertThat(link.get(api(one) + "/evidence/" + second).status()).isEqualTo(404);

        rounds.fill(link, one, "green");
        rounds.submitted(one, POLICE);
        assertThat(Multipart.get(rounds.moderator(), api(one) + "/evidence/" + file)
                        .bytes())
                .isEqualTo(REPORT);
        assertThat(rounds.link(HEALTH).get(api(one) + "/evidence/" + file).status())
                .isEqualTo(404);
        assertThat(Multipart.delete(link, api(one) + "/evidence/" + file).status())
                .as("a submitted return stays as it is")
                .isEqualTo(409);

        String next = rounds.returnOf(rounds.opened("Evidence, next year", 6, POLICE), POLICE);
        JsonNode over = link.get(api(next) + "/evidence").json().path("items").path(0);
        assertThat(over.path("file").asString()).as("linked, not copied").isEqualTo(file);
        assertThat(over.path("takenOverFrom").asString()).startsWith("SOL-S11");
        assertThat(Multipart.delete(link, api(next) + "/evidence/" + file).status())
                .isEqualTo(200);
        assertThat(Multipart.get(rounds.moderator(), api(one) + "/evidence/" + file)
                        .bytes())
                .as("removed there, it still shows here")
                .isEqualTo(REPORT);
    }

    @Test
    @DisplayName("A file answers a demand for evidence, and disturbs no colleague who is writing the answer")
    void completeness() {
        String one = rounds.returnOf(rounds.opened("Demanded evidence", 0, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        JsonNode whole = link.get(api(one)).json();
        String demanded = "";
        for (JsonNode missing : whole.path("missing")) {
            JsonNode question =
                    Rounds11.question(whole, missing.path("question").asString());
            if (question.path("evidence").asBoolean()
                    && question.path("type").asString().equals("grade")) {
                demanded = question.path("id").asString();
            }
        }
        Rounds11.put(link, one, demanded, "{\"value\":\"green\"}");
        assertThat(link.get(api(one)).body()).contains("attach a file");
        Multipart.send(link, "POST", api(one) + "/questions/" + demanded + "/evidence", "a.txt", REPORT);
        assertThat(link.get(api(one)).json().path("missing").toString()).doesNotContain(demanded);
        assertThat(link.put(api(one) + "/answers/" + demanded, "{\"value\":\"amber\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Colleagues talk about a question; the panel and the officer never read it, submitted or not")
    void comments() {
        String one = rounds.returnOf(rounds.opened("Comments", 0, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        Caller colleague = rounds.journey().person(Role.AGENCY_CONTRIBUTOR, POLICE);
        String path = page(one) + "/questions/" + QUESTION;
        assertThat(colleague
                        .submit(path + "/comments", "comment", "Who keeps the rota?")
                        .location())
                .endsWith("?done=commented");
        assertThat(colleague.submit(path + "/comments", "comment", "").status()).isEqualTo(400);
        assertThat(rounds.system(POLICE)
                        .post(api(one) + "/questions/" + QUESTION + "/comments", "{\"comment\":\"Human resources do\"}")
                        .status())
                .isEqualTo(201);
        assertThat(link.get(path).body()).contains("Who keeps the rota?").contains("Human resources do");
        assertThat(link.get(page(one) + "/sections/workforce").body()).contains("2 comments");
        JsonNode said = colleague
                .get(api(one) + "/questions/" + QUESTION + "/comments")
                .json()
                .path("items");
        assertThat(said).hasSize(2);

        rounds.fill(link, one, "green");
        rounds.submitted(one, POLICE);
        for (Caller other : List.of(rounds.moderator(), rounds.journey().officer())) {
            assertThat(other.get(path).body()).doesNotContain("Who keeps the rota?");
            assertThat(other.get(api(one)).body()).doesNotContain("Who keeps the rota?");
            assertThat(other.get(api(one) + "/questions/" + QUESTION + "/comments")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(colleague
                        .submit(
                                path + "/comments",
                                "takeBack",
                                said.path(0).path("id").asString())
                        .location())
                .as("the person who wrote it takes it back")
                .endsWith("?done=commented");
        assertThat(link.get(path).body()).doesNotContain("Who keeps the rota?");
    }

    /** Every cell of a workbook, by sheet, changed by question id and heading. */
    private static byte[] edited(byte[] workbook, Map<String, Map<String, String>> changes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableWorkbook from = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Workbook to = new Workbook(out, "Test", "1.0")) {
            for (Sheet sheet : from.getSheets().toList()) {
                Worksheet written = to.newWorksheet(sheet.getName());
                List<String> headings = new ArrayList<>();
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        List<String> cells = new ArrayList<>();
                        for (int i = 0; i < 15; i++) {
                            cells.add(row.hasCell(i) ? row.getCellText(i) : "");
                        }
                        if (cells.get(0).equals("Question id") || cells.get(0).equals("What")) {
                            headings.addAll(cells);
                        }
                        changes.getOrDefault(cells.get(0), Map.of()).forEach((heading, words) -> {
                            int column = headings.indexOf(heading);
                            assertThat(column).as(heading).isNotNegative();
                            cells.set(column, words);
                        });
                        for (int i = 0; i < cells.size(); i++) {
                            if (!cells.get(i).isEmpty()) {
                                written.value(row.getRowNum() - 1, i, cells.get(i));
                            }
                        }
                    });
                }
                written.finish();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> answer(String words) {
        return Map.of("Answer", words);
    }

    @Test
    @DisplayName("What was answered by page and API goes out as a workbook and comes back as the same answers")
    void workbookRoundTrip() throws IOException {
        String activity = rounds.opened("Workbook", 0, POLICE, HEALTH);
        String one = rounds.returnOf(activity, POLICE);
        Caller link = rounds.link(POLICE);
        rounds.fill(link, one, "amber");
        JsonNode before = link.get(api(one)).json().path("answers");
        byte[] workbook = Multipart.get(link, page(one) + "/workbook").bytes();

        JsonNode untouched = Multipart.send(rounds.system(POLICE), "PUT", api(one) + "/workbook", "r.xlsx", workbook)
                .json();
        assertThat(untouched.path("taken").asInt()).isZero();
        assertThat(untouched.path("problems")).isEmpty();
        assertThat(link.get(api(one)).json().path("answers")).isEqualTo(before);

        byte[] changed = edited(
                workbook,
                Map.of(
                        QUESTION,
                        answer("Observation of practice"),
                        "s11-training-reached",
                        answer("not a number"),
                        "s11-training-grade",
                        Map.of("Answer", "fully MET", "Explanation", "=1+1")));
        JsonNode shown = Multipart.send(
                        rounds.system(POLICE), "PUT", api(one) + "/workbook", "r.xlsx", changed, "preview", "true")
                .json();
        assertThat(shown.path("taken").asInt()).isZero();
        assertThat(link.get(api(one)).json().path("answers")).isEqualTo(before);

        JsonNode taken = Multipart.send(rounds.system(POLICE), "PUT", api(one) + "/workbook", "r.xlsx", changed)
                .json();
        assertThat(taken.path("taken").asInt()).as(taken.toString()).isEqualTo(2);
        assertThat(taken.path("problems")).hasSize(1);
        assertThat(taken.path("problems").path(0).path("sentence").asString()).contains("number");
        assertThat(link.get(api(one)).body())
                .contains("Observation of practice")
                .contains("=1+1");
        assertThat(link.get(page(one) + "/sections/workforce").body()).contains("Observation of practice");

        String other = rounds.returnOf(activity, HEALTH);
        Got elsewhere = Multipart.send(rounds.system(HEALTH), "PUT", api(other) + "/workbook", "r.xlsx", workbook);
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("belongs to another return");
        assertThat(Multipart.send(rounds.system(HEALTH), "PUT", api(one) + "/workbook", "r.xlsx", workbook)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A comment that cannot be said is named by its row, before and after; none is lost silently")
    void workbookComments() throws IOException {
        String one = rounds.returnOf(rounds.opened("Workbook comments", 0, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        byte[] workbook = Multipart.get(link, page(one) + "/workbook").bytes();
        byte[] filled = edited(
                workbook,
                Map.of(
                        QUESTION,
                        Map.of("Add a comment for colleagues", "Ask about NHS 943 476 5919"),
                        "s11-training-next",
                        Map.of("Add a comment for colleagues", "x".repeat(2001)),
                        "s11-training-grade",
                        Map.of("Add a comment for colleagues", "Is this amber?")));
        JsonNode taken = Multipart.send(rounds.system(POLICE), "PUT", api(one) + "/workbook", "r.xlsx", filled)
                .json();
        assertThat(taken.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("sentence").asString()))
                .anyMatch(sentence -> sentence.contains("Take out an NHS number"))
                .anyMatch(sentence -> sentence.contains("2000 characters"))
                .hasSize(2);
        assertThat(link.get(api(one) + "/questions/s11-training-grade/comments").body())
                .contains("Is this amber?");
    }

    @Test
    @DisplayName("A newer online answer is shown beside the workbook's and overwritten only where its sender says so")
    void workbookConflicts() throws IOException {
        String one = rounds.returnOf(rounds.opened("Workbook conflicts", 0, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        byte[] workbook = Multipart.get(link, page(one) + "/workbook").bytes();
        byte[] filled = edited(
                workbook,
                Map.of(
                        QUESTION,
                        Map.of("Answer", "Mine from the workbook", "Add a comment for colleagues", "Is this right?"),
                        "s11-training-next",
                        answer("Asked of nobody yet")));
        Rounds11.put(rounds.system(POLICE), one, QUESTION, "{\"value\":\"Theirs online\"}");

        Got uploaded = Multipart.send(link, "POST", page(one) + "/workbook/upload", "r.xlsx", filled);
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(302);
        String preview = String.valueOf(uploaded.location()).replaceFirst("^https?://[^/]+", "");
        String shown = link.get(preview).body();
        assertThat(shown)
                .contains("Changed by a colleague too")
                .contains("Mine from the workbook")
                .contains("Theirs online")
                .contains("1 comment for colleagues");
        assertThat(rounds.journey()
                        .person(Role.AGENCY_CONTRIBUTOR, POLICE)
                        .get(preview)
                        .status())
                .as("an upload is its sender's alone")
                .isEqualTo(404);
        assertThat(link.submit(preview, "take." + QUESTION, "mine", "now." + QUESTION, "7")
                        .status())
                .as("it moved on once more")
                .isEqualTo(409);
        assertThat(link.get(api(one)).body()).contains("Theirs online");
        assertThat(link.submit(preview, "take." + QUESTION, "mine", "now." + QUESTION, "1")
                        .location())
                .endsWith("?done=sheet-taken");
        assertThat(link.get(api(one)).body()).contains("Mine from the workbook").doesNotContain("Theirs online");
        assertThat(link.get(page(one) + "/questions/" + QUESTION).body()).contains("Is this right?");
        assertThat(link.get(preview).status()).isEqualTo(404);
        assertThat(Multipart.send(link, "POST", page(one) + "/workbook/upload", "r.txt", REPORT)
                        .body())
                .contains("must be one of these: Excel");
    }

    @Test
    @DisplayName("Tools and results go out as workbooks, and a tool's workbook comes back as a draft")
    void toolsAndResults() throws IOException {
        String activity = rounds.opened("Workbook of results", 0, POLICE);
        String one = rounds.returnOf(activity, POLICE);
        rounds.fill(rounds.link(POLICE), one, "amber");
        rounds.submitted(one, POLICE);
        Caller officer = rounds.journey().officer();
        byte[] results = Multipart.get(officer, "/api/audits/v1/activities/" + activity + "/results/workbook")
                .bytes();
        byte[] answers = Multipart.get(
                        officer, "/audits/activities/" + rounds.journey().reference(activity) + "/returns/workbook")
                .bytes();
        assertThat(texts(results)).contains("Heat map", "Partly met", "West Midlands Police");
        assertThat(texts(answers)).contains(QUESTION, "Described in our safeguarding report");

        byte[] tool = Multipart.get(officer, "/audits/tools/" + rounds.tool() + "/workbook")
                .bytes();
        byte[] renamed = edited(tool, Map.of("Tool", Map.of("Value", "exchanged-tool")));
        Got wrong = Multipart.send(officer, "POST", "/audits/tools/workbook", "tool.xlsx", results);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("The sheet is missing");
        Got brought = Multipart.send(officer, "POST", "/api/audits/v1/tools/workbook", "tool.xlsx", renamed);
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        assertThat(brought.json().path("tool").asString()).isEqualTo("exchanged-tool");
        JsonNode versions = officer.get(
                        "/api/audits/v1/tools/" + brought.json().path("id").asString())
                .json();
        assertThat(versions.path("content").path("sections"))
                .isEqualTo(officer.get("/api/audits/v1/tools/" + rounds.tool())
                        .json()
                        .path("content")
                        .path("sections"));
    }

    /** Every text of a workbook, with the names of its sheets. */
    private static List<String> texts(byte[] workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                texts.add(sheet.getName());
                sheet.read()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell != null) {
                                texts.add(cell.getText());
                            }
                        }));
            }
        }
        return texts;
    }
}
