package org.goldthread.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a round of 400 returns with 80 questions each (A4, A9): while it is the only one, and while it is the last of
 * ten, one a year, with the same tool. One agency answers each round by API; the others' answers are written into the
 * store after its pattern.
 */
final class AuditRounds {

    /** The agency whose system answers. */
    static final String ANSWERING = "bsol-icb";

    private static final int AGENCIES = 400;
    private static final int STANDARDS = 8;
    private static final int QUESTIONS = 10;
    private static final int YEARS = 10;
    private static final String API = "/api/audits/v1";

    private final Reader reader;
    private final Client officer;
    private final Client system;
    private final FilledReturns store;
    private final String tool;

    private AuditRounds(Reader reader, Client officer, Client system, FilledReturns store, String tool) {
        this.reader = reader;
        this.officer = officer;
        this.system = system;
        this.store = store;
        this.tool = tool;
    }

    /** A round as its pages and its API name it. */
    private record Place(String activity, String reference) {}

    static void measure(BenchInstallation installation) throws IOException, InterruptedException {
        Path schools = installation.file("schools.csv", Schools.table(AGENCIES - 1));
        System.out.println("Starting the audit service with " + AGENCIES + " agencies …");
        installation.up("--only", "audits", "--agencies", schools.toString());
        Client officer = installation.client();
        try (MongoClient store = MongoClients.create(installation.store())) {
            AuditRounds rounds = new AuditRounds(
                    new Reader(officer, installation.direct("audits")),
                    officer,
                    installation.system(),
                    new FilledReturns(store.getDatabase("solihull_audits")),
                    published(officer));
            Place place = rounds.round(1);
            Map<String, Double> first = rounds.read(place);
            for (int year = 2; year <= YEARS; year++) {
                place = rounds.round(year);
            }
            print(first, rounds.read(place));
        }
    }

    private static List<String> agencies() {
        return Schools.beside(ANSWERING, AGENCIES - 1);
    }

    private static String published(Client officer) throws IOException, InterruptedException {
        IntFunction<Map<String, Object>> standard = number -> Map.of(
                "id",
                "s" + number,
                "name",
                "Standard " + number,
                "basis",
                "default",
                "questions",
                IntStream.range(0, QUESTIONS)
                        .mapToObj(question -> Map.of(
                                "id",
                                "s" + number + "-q" + question,
                                "text",
                                "How far is point " + question + " of standard " + number + " met?",
                                "type",
                                "grade",
                                "required",
                                true))
                        .toList());
        String id = officer.post(
                        API + "/tools",
                        Map.of(
                                "tool",
                                "measured",
                                "name",
                                "Measured section 11",
                                "auditTypes",
                                List.of("section-11"),
                                "basis",
                                "default",
                                "scale",
                                Map.of(
                                        "id", "rag",
                                        "name", "Red, amber, green",
                                        "steps",
                                                List.of(
                                                        step("green", "Fully met", true),
                                                        step("amber", "Partly met", false),
                                                        step("red", "Not met", false))),
                                "sections",
                                List.of(Map.of(
                                        "id", "all",
                                        "title", "All standards",
                                        "standards",
                                                IntStream.range(0, STANDARDS)
                                                        .mapToObj(standard)
                                                        .toList()))))
                .get("id")
                .asString();
        officer.post(API + "/tools/" + id + "/publish", Map.of());
        return id;
    }

    private static Map<String, Object> step(String id, String name, boolean met) {
        return Map.of("id", id, "name", name, "met", met);
    }

    /** A round that every agency has answered. */
    private Place round(int year) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        JsonNode activity = officer.post(
                API + "/activities",
                Map.of(
                        "typeId",
                        "section-11",
                        "title",
                        "Section 11, year " + year,
                        "agencies",
                        agencies(),
                        "startedOn",
                        today.toString()));
        String id = activity.get("id").asString();
        long started = System.nanoTime();
        officer.post(
                API + "/activities/" + id + "/round",
                Map.of(
                        "tool",
                        tool,
                        "agencies",
                        agencies(),
                        "dueOn",
                        today.plusDays(90L * year).toString(),
                        "declaration",
                        "I declare that this is true"));
        double opened = (System.nanoTime() - started) / 1e6;
        String one = system.get(API + "/returns?state=open").body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        started = System.nanoTime();
        system.put(API + "/returns/" + one + "/answers", Map.of("answers", answers()));
        double sent = (System.nanoTime() - started) / 1e6;
        system.post(API + "/returns/" + one + "/submit", Map.of("declaredBy", "Director of nursing"));
        store.likeThisOne(one);
        System.out.printf(
                "A4  year %2d: ms to ask %d agencies %6.0f, to keep %d answers in one request %6.0f%n",
                year, AGENCIES, opened, STANDARDS * QUESTIONS, sent);
        return new Place(id, activity.get("reference").asString());
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int standard = 0; standard < STANDARDS; standard++) {
            for (int question = 0; question < QUESTIONS; question++) {
                answers.put(
                        "s" + standard + "-q" + question,
                        Map.of(
                                "value", "green",
                                "explanation", "What was seen in supervision and in records. ".repeat(6),
                                "evidence", "Report to the board, in the shared drive"));
            }
        }
        return answers;
    }

    private Map<String, Double> read(Place place) throws IOException, InterruptedException {
        String page = "/audits/activities/" + place.reference() + "/results";
        String api = API + "/activities/" + place.activity();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("heat map, the page", page);
        paths.put("results as CSV", page + "/csv");
        paths.put("results as XLSX", page + "/workbook");
        paths.put("partnership report as PDF", page + "/pdf");
        paths.put("results by API", api + "/results");
        paths.put("every answer as XLSX", api + "/returns/workbook");
        return reader.medians(paths);
    }

    private static void print(Map<String, Double> first, Map<String, Double> last) {
        System.out.printf(
                "A9  %d returns x %d questions, median of %d, ms   %10s %10s %7s%n",
                AGENCIES, STANDARDS * QUESTIONS, Reader.TIMES, "one year", "ten years", "ratio");
        first.forEach((what, one) -> {
            double ten = last.getOrDefault(what, Double.NaN);
            System.out.printf("A9  %-50s %10.0f %10.0f %7.2f%n", what, one, ten, ten / one);
        });
    }
}
