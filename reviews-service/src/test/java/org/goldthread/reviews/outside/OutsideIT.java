package org.goldthread.reviews.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.reviews.RunningReviews;
import org.goldthread.reviews.request.Uploads;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("Learning from outside, in the running service")
class OutsideIT extends RunningReviews {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);
    private static final String AUDITS = "single-agency-audit";

    @Autowired
    private AskingForReports asking;

    private static LocalDate today() {
        return WorkingDays.today(Clock.systemUTC());
    }

    private static int year() {
        return Owing.lastYear(today());
    }

    /** The report of an agency's own audits, asked for. */
    private JsonNode owed(Journey j, String agency, int year) {
        j.officer().post(j.api("/annual-reports"), "{\"year\":%d,\"reports\":[\"%s\"]}".formatted(year, AUDITS));
        return j.officer()
                .get(j.api("/annual-reports?year=" + year + "&agency=" + agency + "&report=" + AUDITS))
                .json()
                .path("items")
                .path(0);
    }

    @Test
    @DisplayName("An officer asks by page for a year's reports, once, and sees before what goes to whom")
    void askedByPage() {
        Journey j = journey();
        Caller officer = j.officer();
        String ask = j.page("/annual-reports/ask");
        assertThat(officer.get(ask).body()).contains("Private fostering report").contains("SOL 2.1 row 11");
        assertThat(officer.submit(ask, "year", "1999", "reports", "lado").body())
                .containsPattern("<title>Error")
                .contains("The year must be one from");

        Answer check = officer.submit(ask, "year", String.valueOf(year()), "reports", "lado", "reports", "cdop");
        assertThat(check.body())
                .contains("Check what is asked of whom")
                .contains("Child Death Overview Panel (recorded by officers)")
                .contains("30 September " + year());
        Answer sent = officer.submit(
                ask, "year", String.valueOf(year()), "reports", "lado", "reports", "cdop", "step", "send");
        assertThat(sent.location()).endsWith("/reviews/annual-reports?sent=2");
        assertThat(officer.submit(
                                ask,
                                "year",
                                String.valueOf(year()),
                                "reports",
                                "lado",
                                "reports",
                                "cdop",
                                "step",
                                "send")
                        .location())
                .endsWith("?sent=0");
        assertThat(officer.get(j.page("/annual-reports?state=overdue&sort=-name"))
                        .body())
                .contains("LADO annual report")
                .contains("Child Death Overview Panel annual report");
        assertThat(officer.get(j.page("/annual-reports.csv")).body())
                .contains("Report,Year,From")
                .contains("LADO annual report," + Owing.words(year()));
        assertThat(j.person(Role.EXECUTIVE, null).get(ask).status()).isEqualTo(403);
        assertThat(officer.get(j.page("")).body()).contains("Yearly reports");
    }

    @Test
    @DisplayName(
            "An agency hands its own in by page, completes it, and it stands among the activities with its findings")
    void handedInByPage() throws IOException {
        Journey j = journey();
        String id = owed(j, POLICE, year()).path("id").asString();
        Caller link = j.person(Role.AGENCY_LINK, POLICE);
        String page = j.page("/annual-reports/" + id);
        assertThat(link.get(j.page("/annual-reports")).body()).contains("Reports of internal safeguarding audits");
        assertThat(link.get(page).body()).contains("Hand it in").doesNotContain("Set another day");
        assertThat(link.submit(
                                page + "/receive",
                                "version",
                                "1",
                                "receivedOn-day",
                                "31",
                                "receivedOn-month",
                                "2",
                                "receivedOn-year",
                                "2026",
                                "note",
                                "Kept words")
                        .body())
                .containsSubsequence(
                        "There is a problem",
                        "The day it was received must be a real date",
                        "Hand in its file, or say where it can be read")
                .contains("Kept words");

        HttpResponse<String> wrong =
                Uploads.send(link, "POST", page + "/receive", "virus.pdf", "MZ\u0000".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(received(link, page, "1", "Objectives", "Page 2").location()).endsWith("?done=received");
        assertThat(link.get(page).body())
                .contains("Incomplete and overdue")
                .contains("Page 2")
                .contains("Missing");
        Answer stale = received(link, page, "1", "Objectives", "Page 7");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs").contains("Page 7").contains("Page 2");

        String now = j.officer().get(j.api("/annual-reports/" + id)).tag();
        String version = String.valueOf(now).replace("\"", "");
        assertThat(link.submit(
                                page + "/receive",
                                "version",
                                version,
                                "receivedOn-day",
                                "1",
                                "receivedOn-month",
                                "10",
                                "receivedOn-year",
                                String.valueOf(year()),
                                "address",
                                "https://www.example.police.uk/audits",
                                "where-0",
                                "Page 2",
                                "where-1",
                                "Page 9",
                                "where-2",
                                "Annex A")
                        .location())
                .endsWith("?done=received");
        String third = String.valueOf(
                        j.officer().get(j.api("/annual-reports/" + id)).tag())
                .replace("\"", "");
        assertThat(Uploads.send(
                                link,
                                "POST",
                                page + "/receive",
                                "audits.pdf",
                                PDF,
                                "version",
                                third,
                                "receivedOn-day",
                                "1",
                                "receivedOn-month",
                                "10",
                                "receivedOn-year",
                                String.valueOf(year()),
                                "where-0",
                                "Page 2",
                                "where-1",
                                "Page 9",
                                "where-2",
                                "Annex A")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> file = Uploads.get(j.officer(), page + "/file");
        assertThat(file.body()).startsWith("%PDF");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode read = j.officer().get(j.api("/annual-reports/" + id)).json();
        assertThat(read.path("state").asString()).isEqualTo("received");
        String reference = j.reference(read.path("activityId").asString());
        assertThat(reference).startsWith("SOL-REP-");
        assertThat(j.officer().get(page).body()).contains(reference + ": findings and learning from it");
        assertThat(j.agreed(read.path("activityId").asString(), "Audits look at forms"))
                .isNotBlank();

        assertThat(j.person(Role.AGENCY_LINK, HEALTH).get(page).status()).isEqualTo(404);
        assertThat(j.person(Role.AGENCY_LINK, HEALTH).get(page + "/receive").status())
                .isEqualTo(404);
        assertThat(reviewer().get(page).status()).isEqualTo(403);
    }

    private Answer received(Caller link, String page, String version, String what, String where) {
        return link.submit(
                page + "/receive",
                "version",
                version,
                "receivedOn-day",
                "1",
                "receivedOn-month",
                "10",
                "receivedOn-year",
                String.valueOf(year()),
                "address",
                "https://www.example.police.uk/audits",
                "where-0",
                what.equals("Objectives") ? where : "");
    }

    @Test
    @DisplayName("An agency's system hands in by API, an officer sends it back, and the inbox follows by its contract")
    void handedInByApi() {
        Journey j = journey();
        JsonNode owed = owed(j, HEALTH, year());
        String path = j.api("/annual-reports/" + owed.path("id").asString());
        Caller system = new Caller(port, TestIdentity.system(HEALTH, "reviews:read", "reviews:write"));
        String body = """
                {"receivedOn":"%s","address":"https://www.example.nhs.uk/audits","contents":[
                 {"what":"Objectives","where":"1"},{"what":"Outcomes","where":"2"},{"what":"Action plans","where":"3"}]}
                """.formatted(today());

        assertThat(system.get(j.api("/annual-reports?report=" + AUDITS + "&year=" + year()))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(system.put(path + "/receipt", body, "If-Match", "\"7\"").status())
                .isEqualTo(409);
        assertThat(system.put(path + "/receipt", body, "If-Match", "\"1\"").text("state"))
                .isEqualTo("received");
        assertThat(system.post(path + "/change", "{\"step\":\"send-back\"}").status())
                .isEqualTo(403);
        assertThat(new Caller(port, TestIdentity.system(POLICE, "reviews:read", "reviews:write"))
                        .put(path + "/receipt", body)
                        .status())
                .isEqualTo(404);
        assertThat(j.officer()
                        .post(path + "/change", "{\"step\":\"send-back\",\"reason\":\"\"}")
                        .text("code"))
                .isEqualTo("invalid");
        Answer back = j.officer().post(path + "/change", "{\"step\":\"send-back\",\"reason\":\"Figures are missing\"}");
        assertThat(back.text("state")).isEqualTo("incomplete");
        assertThat(back.text("remark")).isEqualTo("Figures are missing");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(j, owed.path("id").asString()))
                        .containsExactly(
                                "org.goldthread.work.due.v1",
                                "org.goldthread.work.settled.v1",
                                "org.goldthread.work.due.v1"));
    }

    @Test
    @DisplayName("What was owed last year is asked for again this year, but not what is not owed any more")
    void again() {
        Journey j = journey();
        String stopped = owed(j, "probation", year() - 1).path("id").asString();
        j.officer()
                .post(j.api("/annual-reports/" + stopped + "/change"), "{\"step\":\"not-owed\",\"reason\":\"Merged\"}");

        asking.again(By.of(Actor.house("reviews")));

        List<JsonNode> now = items(j, "/annual-reports?report=" + AUDITS + "&year=" + year());
        assertThat(now).isNotEmpty();
        assertThat(asking.again(By.of(Actor.house("reviews")))).isZero();
        assertThat(items(j, "/annual-reports?report=" + AUDITS + "&year=" + year() + "&agency=cwpt"))
                .hasSize(1);
    }

    @Test
    @DisplayName("Ofsted's judgements are read, shown, taken in once, and each is a step away from a finding")
    void ofsted() throws IOException {
        Journey j = journey();
        String form = j.page("/inspections/import");
        assertThat(j.officer().get(form).body()).contains("Open Government Licence");
        HttpResponse<String> nothing =
                Uploads.send(j.officer(), "POST", form, "other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(j.officer()
                        .get(nothing.headers()
                                .firstValue("Location")
                                .map(OutsideIT::path)
                                .orElseThrow())
                        .body())
                .contains("No header was found");

        String check = Uploads.send(j.officer(), "POST", form, "history.csv", extract("ilacs-history-extract.csv"))
                .headers()
                .firstValue("Location")
                .map(OutsideIT::path)
                .orElseThrow();
        assertThat(j.officer().get(check).body())
                .contains("9 rows read, 2 inspections")
                .contains("Ofsted ILACS Standard Inspection of Solihull: Inadequate")
                .doesNotContain("Portsmouth")
                .contains("Register 2 inspections");
        assertThat(j.person(Role.EXECUTIVE, null).get(check).status()).isEqualTo(403);
        assertThat(j.officer().submit(check, "version", "1").location()).endsWith("?added=2");
        assertThat(j.officer().submit(check, "version", "1").location()).endsWith("?added=0");

        String again = Uploads.send(j.officer(), "POST", form, "march.csv", extract("as-at-31-march-extract.csv"))
                .headers()
                .firstValue("Location")
                .map(OutsideIT::path)
                .orElseThrow();
        assertThat(j.officer().get(again).body()).contains("Known").contains("Take the judgements in again");
        assertThat(j.officer().submit(again, "version", "1").location()).endsWith("?added=0");

        List<JsonNode> inspections = items(j, "/activities?type=inspection").stream()
                .filter(one -> one.path("title").asString().startsWith("Ofsted"))
                .toList();
        assertThat(inspections).hasSize(2);
        String reference = inspections.stream()
                .filter(one -> one.path("title").asString().endsWith("Inadequate"))
                .findFirst()
                .orElseThrow()
                .path("reference")
                .asString();
        String tab = j.page("/activities/" + reference + "/judgements");
        assertThat(j.officer().get(tab).body())
                .contains("Overall effectiveness")
                .contains("findings/new?title=Overall%20effectiveness");
        assertThat(j.person(Role.AGENCY_LINK, "solihull-council").get(tab).body())
                .contains("Inadequate")
                .doesNotContain("Add a finding");
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(tab).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Judgements are read and taken in by API, by officers only, and once")
    void ofstedByProgram() throws IOException {
        Journey j = journey();
        String imports = j.api("/inspections/imports");
        byte[] file = extract("ilacs-history-extract.csv");
        assertThat(Uploads.send(j.person(Role.EXECUTIVE, null), "POST", imports, "history.csv", file)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> read = Uploads.send(j.officer(), "POST", imports, "history.csv", file);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(201);
        assertThat(read.body())
                .contains(
                        "\"rows\":9",
                        "Ofsted ILACS Standard Inspection of Solihull: Inadequate",
                        "Overall effectiveness")
                .doesNotContain("Portsmouth");
        String there = path(read.headers().firstValue("Location").orElseThrow());
        assertThat(j.officer().get(there).json().path("found")).hasSize(2);
        assertThat(j.officer().post(there + "/take", "").status()).isEqualTo(200);
        assertThat(j.officer().post(there + "/take", "").json().path("added").asInt())
                .as("taken in twice")
                .isZero();
        assertThat(j.officer()
                        .get(there)
                        .json()
                        .path("found")
                        .path(0)
                        .path("known")
                        .asBoolean())
                .isTrue();

        HttpResponse<String> other =
                Uploads.send(j.officer(), "POST", imports, "other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(other.body()).contains("No header was found");
        assertThat(j.officer()
                        .post(path(other.headers().firstValue("Location").orElseThrow()) + "/take", "")
                        .text("code"))
                .isEqualTo("nothing-to-take");
        Caller another = new Caller(port, TestIdentity.person("another", List.of(Role.PARTNERSHIP_OFFICER), null));
        assertThat(another.get(there).status()).as("what another officer sent").isEqualTo(404);
    }

    private Caller reviewer() {
        return new Caller(port, TestIdentity.person("reviewer-nine", List.of(Role.INDEPENDENT_REVIEWER), null));
    }

    private static List<JsonNode> items(Journey j, String path) {
        List<JsonNode> items = new ArrayList<>();
        j.officer().get(j.api(path)).json().path("items").forEach(items::add);
        return items;
    }

    /** The types of what a report said, each held against its contract. */
    private static List<String> said(Journey j, String subject) {
        return Said.about(j, subject).stream().map(Said::type).toList();
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }

    private static byte[] extract(String name) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(OutsideIT.class.getResourceAsStream("/ofsted/" + name), name)) {
            return content.readAllBytes();
        }
    }
}
