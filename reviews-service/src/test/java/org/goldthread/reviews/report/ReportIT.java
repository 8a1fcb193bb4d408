package org.goldthread.reviews.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.wording.NameForms;
import org.goldthread.learning.framework.KeptNames;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.vault.VaultClosed;
import org.goldthread.reviews.vault.VaultName;
import org.goldthread.reviews.vault.VaultNames;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@DisplayName("The report of a review, from the record to the public, in the running service")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportIT {

    private static final String COUNCIL = "solihull-council";
    private static final Path CLOCK = clock();
    private static volatile boolean shut;
    private static volatile boolean kept;

    @TestConfiguration
    static class Vault {
        @Bean
        @Primary
        VaultNames known() {
            return review -> {
                if (shut) {
                    throw new VaultClosed("no key");
                }
                return List.of(new VaultName("Child A", Set.of("Zorvan")));
            };
        }

        /** The name was entered in the vault after the report was written. */
        @Bean
        KeptNames late() {
            return activity -> text -> kept ? NameForms.of(Set.of("Zorvan")).inMarkdown(text) : List.of();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        registry.add("goldthread.demonstration", () -> "true");
        registry.add("goldthread.clock-file", () -> CLOCK);
    }

    private static Path clock() {
        try {
            return Files.createTempFile("goldthread-report", "clock");
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @BeforeEach
    void startToday() throws IOException, InterruptedException {
        kept = false;
        ahead("PT0S");
    }

    private static void ahead(String by) throws IOException, InterruptedException {
        Files.writeString(CLOCK, by);
        Thread.sleep(300); // the clock looks at its file five times a second
    }

    private Journey journey() {
        return new Journey("reviews", port, profile, "lcspr");
    }

    private static LocalDate today() {
        return WorkingDays.today(Clock.systemUTC());
    }

    private Caller officer(String subject) {
        return new Caller(port, TestIdentity.person(subject, List.of(Role.PARTNERSHIP_OFFICER), null));
    }

    private Caller signatory(String agency) {
        return journey().person(Role.PARTNER_SIGNATORY, agency);
    }

    private String review(Journey j, String type, String title) {
        String activity = j.officer()
                .post(j.api("/activities"), """
                {"typeId":"%s","title":"%s","agencies":["%s"],"startedOn":"2026-03-02","reviewers":["reviewer-nine"]}
                """.formatted(type, title, POLICE))
                .text("id");
        String finding = j.agreed(activity, "Schools did not know the child’s doctor");
        String point = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        j.officer().post(j.api("/learning-points/" + point + "/agree"), "");
        String recommendation = j.officer()
                .post(j.api("/findings/" + finding + "/recommendations"), j.recommendationBody())
                .text("id");
        j.officer().post(j.api("/recommendations/" + recommendation + "/agree"), "");
        return activity;
    }

    private static String wording(String findings) {
        return """
                {"sections":{"summary":"Neglect was seen singly.","child":"Home was cold.",%s"response":"We accept it."}}
                """.formatted(findings);
    }

    @Test
    @DisplayName("By API: built, written by two at once, signed, checked, released by two people, taken down")
    void api() throws IOException, InterruptedException {
        Journey j = journey();
        String activity = review(j, "lcspr", "Report by API");
        String report = j.api("/activities/" + activity + "/report");
        Answer built = j.officer().post(report, "{}", "Idempotency-Key", "build-the-report");
        assertThat(built.status()).as(built.body()).isEqualTo(201);
        assertThat(j.officer()
                        .post(report, "{}", "Idempotency-Key", "build-the-report")
                        .text("id"))
                .as("the same sent again")
                .isEqualTo(built.text("id"));
        assertThat(built.body())
                .contains("Signs of neglect were seen singly", "Ask what a day is like", "Supervision asks");
        assertThat(j.officer().post(report, "{}").text("code")).isEqualTo("already-exists");

        String findings = "\"findings\":\"Zorvan’s school rang 0121 496 0123.\\n\\nWritten by nobody.\",";
        Answer written = j.officer().put(report, wording(findings), "If-Match", String.valueOf(built.tag()));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(officer("another")
                        .put(report, wording(""), "If-Match", String.valueOf(built.tag()))
                        .status())
                .as("on a version that somebody changed")
                .isEqualTo(409);
        assertThat(officer("another").put(report, wording("")).text("code"))
                .as("unseen")
                .isEqualTo("if-match-needed");
        assertThat(j.officer().get(report + "/compare?from=1&to=2").body()).contains("\"how\":\"ADDED\"", "Zorvan");

        assertThat(signatory(POLICE).post(report + "/sign", "{\"version\":2}").text("code"))
                .isEqualTo("not-asked");
        assertThat(j.officer().post(report + "/ask", "").text("state")).isEqualTo("asked");
        for (String agency : List.of(COUNCIL, HEALTH)) {
            assertThat(signatory(agency)
                            .post(report + "/sign", "{\"version\":2}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(signatory(POLICE).post(report + "/sign", "{\"version\":1}").status())
                .isEqualTo(409);
        assertThat(signatory("cafcass")
                        .post(report + "/sign", "{\"version\":2}")
                        .status())
                .isEqualTo(403);
        assertThat(signatory(POLICE).post(report + "/sign", "{\"version\":2}").text("state"))
                .isEqualTo("signed");

        String desk = report + "/publication";
        JsonNode hits = j.officer().get(desk + "/hits").json();
        assertThat(hits.path("undecided").asInt()).isEqualTo(2);
        assertThat(officer("one")
                        .post(desk + "/propose", "{\"kind\":\"report\"}")
                        .text("code"))
                .isEqualTo("undecided");
        decide(j, desk, hits);
        assertThat(j.officer()
                        .post(desk + "/copies", "{\"sentOn\":\"" + today().minusDays(20) + "\"}")
                        .body())
                .as("nobody had this version then")
                .contains("out-of-range");
        assertThat(j.officer()
                        .post(desk + "/copies", "{\"sentOn\":\"" + today() + "\"}")
                        .status())
                .isEqualTo(200);
        String timetable = j.api("/activities/" + activity + "/timetable");
        assertThat(j.officer().get(timetable).json().path("clocks").toString())
                .as("the day of the advance copies stands in the case's timetable")
                .contains("\"clock\":\"advance-copy\"", "Done");
        assertThat(j.officer().get(timetable).text("publishOn")).isNotEmpty();
        assertThat(officer("one")
                        .post(desk + "/propose", "{\"kind\":\"report\"}")
                        .text("state"))
                .isEqualTo("proposed");
        assertThat(officer("one").post(desk + "/release", "").text("code")).isEqualTo("same-person");
        assertThat(j.person(Role.GROUP_CHAIR, null, "cspr-panel")
                        .post(desk + "/release", "")
                        .status())
                .isEqualTo(403);
        assertThat(officer("two").post(desk + "/release", "").text("code")).isEqualTo("too-early");
        ahead("P20D");
        Answer released = officer("two").post(desk + "/release", "");
        assertThat(released.text("state")).as(released.body()).isEqualTo("published");
        publicly(j, built.text("id"));
        assertThat(j.officer().get(timetable).text("publishOn"))
                .isEqualTo(today().plusDays(20).toString());
        assertThat(j.officer()
                        .get(j.api("/deadlines?standing=all&clock=available"))
                        .body())
                .contains(j.reference(activity));

        assertThat(j.officer().put(report, wording("\"learning\":\"Ask.\",")).text("code"))
                .isEqualTo("published");
        assertThat(j.officer()
                        .post(desk + "/take-down", "{\"reason\":\"A court asked for it\"}")
                        .status())
                .as("before its year")
                .isEqualTo(400);
        assertThat(j.officer()
                        .post(desk + "/take-down", "{\"reason\":\"Zorvan’s mother asked\",\"early\":true}")
                        .body())
                .as("the public would read it")
                .contains("Take the name out");
        shut = true;
        assertThat(j.officer().get(desk + "/hits").text("code")).isEqualTo("vault-closed");
        Answer down = j.officer().post(desk + "/take-down", "{\"reason\":\"A court asked for it\",\"early\":true}");
        shut = false;
        assertThat(down.status()).as(down.body()).isEqualTo(200);
        assertThat(j.neighbour()
                        .get("/internal/reports/" + built.text("id") + "/released")
                        .status())
                .isEqualTo(404);
        told(j, built.text("id"));
    }

    private static void decide(Journey j, String desk, JsonNode hits) {
        List<String> decisions = new ArrayList<>();
        for (JsonNode hit : hits.path("items")) {
            if (!hit.path("advisory").asBoolean()) {
                decisions.add("{\"hit\":\"" + hit.path("hit").asString() + "\",\"choice\":\"redact\"}");
            }
        }
        Answer wrong = j.officer()
                .post(desk + "/hits", "{\"decisions\":[" + decisions.get(0).replace("redact", "keep") + "]}");
        assertThat(wrong.status()).as("kept without a reason").isEqualTo(400);
        kept = true;
        Answer named = j.officer()
                .post(
                        desk + "/hits",
                        "{\"decisions\":[" + decisions.get(0).replace("}", ",\"instead\":\"Zorvan’s aunt\"}") + "]}");
        assertThat(named.status()).as("replaced by the name itself").isEqualTo(400);
        assertThat(j.officer().post(desk + "/hits", "{\"decisions\":[null]}").status())
                .as("nothing decided")
                .isEqualTo(200);
        Answer decided = j.officer().post(desk + "/hits", "{\"decisions\":[" + String.join(",", decisions) + "]}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    }

    /** What dissemination is given: redacted, and a tagged PDF without metadata. */
    private void publicly(Journey j, String id) throws IOException {
        Answer answer = j.neighbour().get("/internal/reports/" + id + "/released");
        assertThat(answer.body())
                .contains("Child A’s school rang [redacted]", "\"kind\":\"report\"")
                .doesNotContain("Zorvan", "0121");
        assertThat(j.officer().get("/internal/reports/" + id + "/released").status())
                .isEqualTo(403);
        try (PDDocument pdf = Loader.loadPDF(bytes("/internal/reports/" + id + "/released.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Child A’s school")
                    .doesNotContain("Zorvan");
        }
    }

    private byte[] bytes(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIdentity.service())
                .build();
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** What was said satisfies its contracts and carries nothing of what the report says. */
    private static void told(Journey j, String id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Said.about(j, id))
                        .allSatisfy(
                                said -> assertThat(said.data()).doesNotContain("Zorvan", "0121", "neglect", "Neglect"))
                        .extracting(Said::type)
                        .contains(
                                "org.goldthread.reviews.report-released.v1",
                                "org.goldthread.reviews.report-taken-down.v1",
                                "org.goldthread.work.due.v1",
                                "org.goldthread.work.settled.v1"));
    }

    @Test
    @DisplayName(
            "By page: two editors keep their work, a change voids signatures, the improvements are published instead")
    void pages() throws IOException, InterruptedException {
        Journey j = journey();
        String activity = review(j, "lcspr", "Report by page");
        String reference = j.reference(activity);
        String base = j.page("/activities/" + reference);
        Caller one = officer("one");
        Caller two = officer("two");
        assertThat(one.get(base + "/report").body()).contains("There is no report yet");
        assertThat(one.submit(base + "/report/begin").location()).endsWith("/report?done=built");

        for (String section : List.of("summary", "child", "response")) {
            assertThat(one.submit(base + "/report/sections/" + section, "version", "1", "words", "Written: " + section)
                            .status())
                    .as(section)
                    .isEqualTo(302);
        }
        Answer clash = two.submit(base + "/report/sections/summary", "version", "1", "words", "Mine, later");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("Written: summary", "Mine, later", "What somebody else saved here");
        assertThat(two.submit(base + "/report/sections/summary", "version", "4", "words", "Mine. Rang 07700 900123")
                        .status())
                .isEqualTo(302);
        assertThat(two.submit(base + "/report/sections/summary", "version", "5", "words", "a &#48; b")
                        .body())
                .contains("Write the sign itself");
        assertThat(two.get(base + "/report").body()).contains("may identify somebody", "Version 5");
        assertThat(two.get(base + "/report/compare?from=4&to=5").body()).contains("<del>", "<ins>");
        assertThat(two.get(base + "/report/versions/1").body()).contains("Nothing was written here");

        assertThat(two.submit(base + "/report/ask").location()).endsWith("?done=asked");
        Caller police = signatory(POLICE);
        assertThat(police.get(base + "/report/sign").body()).contains("You sign version 5");
        assertThat(police.submit(base + "/report/sign", "version", "5").location())
                .endsWith("?done=signed");
        assertThat(one.get(base + "/report/sections/child").body()).contains("they no longer count");
        one.submit(base + "/report/sections/child", "version", "5", "words", "Home was cold, the child said.");
        assertThat(one.get(base + "/report").body())
                .contains("signed version 5", "it no longer counts", "Being written");
        assertThat(police.submit(base + "/report/sign", "version", "6").status())
                .isEqualTo(409);
        one.submit(base + "/report/ask");
        for (String agency : List.of(COUNCIL, HEALTH, POLICE)) {
            signatory(agency).submit(base + "/report/sign", "version", "6");
        }

        String desk = one.get(base + "/publication").body();
        assertThat(desk).contains("<mark>07700 900123</mark>", "1 to decide", "Signed");
        String key = desk.replaceAll("(?s).*name=\"choice-([0-9a-f]{32})\".*", "$1");
        Answer kept = one.submit(base + "/publication/decide", "choice-" + key, "keep", "reason-" + key, " ");
        assertThat(kept.status()).isEqualTo(400);
        assertThat(kept.body()).contains("Enter why it is kept");
        assertThat(one.submit(
                                base + "/publication/decide",
                                "choice-" + key,
                                "keep",
                                "reason-" + key,
                                "It is the number of the service that is recommended")
                        .location())
                .endsWith("?done=decided");
        Answer noReason = one.submit(base + "/publication/propose", "kind", "improvements", "reason", "");
        assertThat(noReason.status()).isEqualTo(400);
        assertThat(one.submit(
                                base + "/publication/propose",
                                "kind",
                                "improvements",
                                "reason",
                                "The family would be known at once")
                        .location())
                .endsWith("?done=proposed");
        assertThat(one.submit(base + "/publication/release").status()).isEqualTo(403);
        Answer early = two.submit(base + "/publication/release");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("First send this version");
        LocalDate sent = today();
        two.submit(
                base + "/publication/copies",
                "sentOn-day",
                String.valueOf(sent.getDayOfMonth()),
                "sentOn-month",
                String.valueOf(sent.getMonthValue()),
                "sentOn-year",
                String.valueOf(sent.getYear()));
        assertThat(two.get(base + "/publication/release").body())
                .contains("7 working days have to pass after that", "WT 2023 publication")
                .doesNotContain("Publish it now");
        Answer tooEarly = two.submit(base + "/publication/release");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("There is a problem", "it may be published from");
        assertThat(two.get(base + "/publication/preview").body())
                .contains("Ask what a day is like")
                .doesNotContain("Home was cold");
        ahead("P20D");
        assertThat(two.submit(base + "/publication/release").location()).endsWith("?done=released");
        assertThat(two.get(base + "/report").body()).as("it was decided on").doesNotContain("may identify somebody");
        assertThat(two.get(base + "/publication").body())
                .contains(
                        "The improvements, instead of the report",
                        "/learning/reviews/" + reference.toLowerCase(java.util.Locale.ROOT));
        assertThat(j.person(Role.EXECUTIVE, null)
                        .get(base + "/publication/take-down")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Agencies, other reviewers and other types of activity know of no report")
    void hidden() throws IOException {
        Journey j = journey();
        String activity = review(j, "lcspr", "Hidden");
        String reference = j.reference(activity);
        String api = j.api("/activities/" + activity + "/report");
        Caller reviewer =
                new Caller(port, TestIdentity.person("reviewer-nine", List.of(Role.INDEPENDENT_REVIEWER), null));
        assertThat(reviewer.post(api, "{}").status()).isEqualTo(201);
        assertThat(reviewer.get(j.page("/activities/" + reference + "/report")).body())
                .contains("Signs of neglect were seen singly");
        assertThat(new Caller(port, TestIdentity.person("reviewer-ten", List.of(Role.INDEPENDENT_REVIEWER), null))
                        .get(api)
                        .status())
                .isEqualTo(404);
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(api).status()).isEqualTo(403);
        assertThat(j.person(Role.AGENCY_LINK, POLICE)
                        .get(j.page("/activities/" + reference))
                        .body())
                .doesNotContain("/report\"");
        String research = j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"%s","title":"Research","startedOn":"2026-03-02"}
                        """.formatted(
                                profile.otherActivityTypes().get(0).id()))
                .text("id");
        assertThat(j.officer()
                        .post(j.api("/activities/" + research + "/report"), "{}")
                        .status())
                .isEqualTo(404);
        String summary = j.page("/activities/" + reference + "/summary");
        assertThat(j.officer().get(summary).body())
                .contains("Target audiences for dissemination of learning", "Ask what a day is like");
        try (PDDocument pdf = Loader.loadPDF(download(j, summary + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Summary of learning", "Ask what a day is like for this child");
        }
    }

    private byte[] download(Journey j, String path) throws IOException {
        Answer page = j.officer().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isPositive();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIdentity.person(Role.PARTNERSHIP_OFFICER, null))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
