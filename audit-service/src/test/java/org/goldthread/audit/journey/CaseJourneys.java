package org.goldthread.audit.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.goldthread.audit.retest.FollowingRetests;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Case audits through the running service: drawn, audited by each agency, graded together, a concern raised (A7). */
public abstract class CaseJourneys extends RoundJourneys {

    private static final String TYPE = "multi-agency-audit";

    @Autowired
    private FollowingRetests following;

    private @Nullable Map<String, String> placedCase;

    @Override
    protected String placed(String path) {
        if (placedCase == null) {
            String activity = audit("Permissions of cases", POLICE);
            JsonNode first = cases(activity).path(0);
            String file = first.path("id").asString();
            String concern = journey()
                    .officer()
                    .post(
                            "/api/audits/v1/cases/" + file + "/concerns",
                            "{\"agency\":\"%s\",\"what\":\"Alone at home\"}".formatted(POLICE))
                    .text("id");
            String code = journey()
                    .officer()
                    .post(
                            "/api/audits/v1/activities/" + activity + "/questionnaire",
                            "{\"closesOn\":\"%s\"}"
                                    .formatted(journey().nextYear().minusMonths(6)))
                    .text("path")
                    .replace("/audits/q/", "");
            placedCase = Map.of(
                    "code",
                    code,
                    "report",
                    report("Permissions of reports"),
                    "case",
                    file,
                    "sheet",
                    sheetOf(first, POLICE),
                    "concern",
                    concern);
        }
        return super.placed(path.replace("{code}", placedCase.get("code"))
                .replace("{report}", placedCase.get("report"))
                .replace("{case}", placedCase.get("case"))
                .replace("{sheet}", placedCase.get("sheet"))
                .replace("{concern}", placedCase.get("concern")));
    }

    /** All that the service has said, once it has said this: what was written is copied to the log a moment later. */
    private String log(String sought) {
        return Awaitility.await().until(this::wholeLog, said -> said.contains(sought));
    }

    private String wholeLog() {
        StringBuilder all = new StringBuilder();
        long end = 0;
        for (boolean more = true; more; ) {
            Answer part = journey().neighbour().get("/internal/events?after=" + end);
            long reached = part.json().path("end").asLong();
            all.append(part.body());
            more = reached != end;
            end = reached;
        }
        return all.toString();
    }

    private Caller auditor(String agency) {
        return journey().person(Role.AGENCY_CONTRIBUTOR, agency);
    }

    static String list() {
        StringBuilder list = new StringBuilder("reference,Age\\n");
        for (int i = 1; i <= 24; i++) {
            list.append("C-").append(i).append(i % 3 == 0 ? ",0 to 4\\n" : ",5 to 11\\n");
        }
        return list.toString();
    }

    private String toolFor(String name) {
        for (JsonNode line :
                journey().officer().get("/api/audits/v1/tools").json().path("items")) {
            if (line.path("tool").asString().equals(name)
                    && line.path("state").asString().equals("published")) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError("no tool " + name);
    }

    private String activity(String title, String... agencies) {
        Journey j = journey();
        String list = "\"" + String.join("\",\"", agencies) + "\"";
        return j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"%s","title":"%s","agencies":[%s],"startedOn":"2026-03-02"}
                        """.formatted(TYPE, title, list))
                .text("id");
    }

    private Answer draw(String activity, int size, String list, String... agencies) {
        return journey().officer().post("/api/audits/v1/activities/" + activity + "/cases", """
                {"tool":"%s","agencies":["%s"],"dueOn":"%s","seed":"spring","size":%d,"strata":["Age"],"list":"%s"}
                """.formatted(
                        toolFor("case-audit"),
                        String.join("\",\"", agencies),
                        journey().nextYear().minusMonths(6),
                        size,
                        list));
    }

    private String audit(String title, String... agencies) {
        String activity = activity(title, agencies);
        Answer drawn = draw(activity, 3, list(), agencies);
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(201);
        return activity;
    }

    private JsonNode cases(String activity) {
        return journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/cases")
                .json()
                .path("items");
    }

    private static String sheetOf(JsonNode file, String agency) {
        for (JsonNode sheet : file.path("sheets")) {
            if (sheet.path("agency").asString().equals(agency)) {
                return sheet.path("id").asString();
            }
        }
        throw new AssertionError("no sheet of " + agency);
    }

    private static String api(String sheet) {
        return "/api/audits/v1/sheets/" + sheet;
    }

    /** Takes and answers a sheet, and hands it in. */
    private void handIn(Caller caller, String sheet, String grade) {
        assertThat(caller.post(api(sheet) + "/take", "{\"independent\":true}").status())
                .isEqualTo(200);
        JsonNode tool = journey()
                .officer()
                .get("/api/audits/v1/tools/" + toolFor("case-audit"))
                .json();
        for (int round = 0; round < 3; round++) {
            Answer submit = caller.post(
                    api(sheet) + "/submit", "{\"grade\":\"%s\",\"reason\":\"What the record shows\"}".formatted(grade));
            if (submit.status() == 200) {
                return;
            }
            assertThat(submit.status()).as(submit.body()).isEqualTo(400);
            String answers = submit.json()
                    .path("problems")
                    .valueStream()
                    .map(problem -> problem.path("field").asString().replace("answers.", ""))
                    .map(id -> "\"" + id + "\":" + answer(tool, id, grade))
                    .collect(Collectors.joining(","));
            Answer put = caller.put(api(sheet) + "/answers", "{\"answers\":{" + answers + "}}");
            assertThat(put.status()).as(put.body()).isEqualTo(200);
        }
        throw new AssertionError("the sheet could not be handed in");
    }

    private static String answer(JsonNode tool, String id, String grade) {
        for (JsonNode question : tool.findValues("questions").stream()
                .flatMap(list -> list.valueStream())
                .toList()) {
            if (question.path("id").asString().equals(id)) {
                String value = switch (question.path("type").asString()) {
                    case "grade" -> grade;
                    case "yes-no-partly" -> "yes";
                    case "date" -> "2026-01-15";
                    case "number" -> "7";
                    case "choice" -> question.path("choices").path(0).asString();
                    default -> "Ask what a day is like";
                };
                return "{\"value\":\"%s\",\"evidence\":\"The record of supervision\"}".formatted(value);
            }
        }
        throw new AssertionError("no question " + id);
    }

    @Test
    @DisplayName("The same list and seed draw the same cases again; a list that tells who a child is draws none")
    void drawn() {
        String one = audit("Drawn once", POLICE, HEALTH);
        String other = audit("Drawn twice", POLICE, HEALTH);
        assertThat(sample(one)).isEqualTo(sample(other)).hasSize(3);
        assertThat(draw(one, 3, list(), POLICE).text("code")).isEqualTo("cases-drawn");

        String third = activity("Not drawn", POLICE);
        Answer named = draw(third, 1, "reference,Surname\\nC-1,x\\n", POLICE);
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.body()).contains("Row 1").contains("who somebody is");
        Answer number = draw(third, 1, "reference\\n943 476 5919\\n", POLICE);
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.body()).doesNotContain("943 476 5919");
        assertThat(draw(third, 30, list(), POLICE).body()).contains("only 24 cases");
        String self = opened("A section 11 looks at no cases", POLICE);
        assertThat(draw(self, 1, list(), POLICE).text("code")).isEqualTo("no-cases");
    }

    private java.util.List<String> sample(String activity) {
        return journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/cases/sample")
                .json()
                .path("sample")
                .valueStream()
                .map(one -> one.path("reference").asString())
                .toList();
    }

    @Test
    @DisplayName(
            "Each agency audits blind, one person a case; then they grade together, and agreement says how few there are")
    void audited() {
        String activity = audit("Neglect, case by case", POLICE, HEALTH);
        JsonNode first = cases(activity).path(0);
        String file = first.path("id").asString();
        String police = sheetOf(first, POLICE);
        String health = sheetOf(first, HEALTH);
        Caller officer = journey().officer();

        assertThat(auditor(POLICE).post(api(police) + "/take", "{}").status()).isEqualTo(400);
        assertThat(auditor(HEALTH)
                        .post(api(police) + "/take", "{\"independent\":true}")
                        .text("code"))
                .isEqualTo("not-your-agency");
        handIn(auditor(POLICE), police, "good");
        assertThat(auditor(HEALTH).get(api(police)).json().path("readable").asBoolean())
                .isFalse();
        assertThat(auditor(HEALTH).get("/audits/cases/" + file).body()).doesNotContain("What the record shows");
        assertThat(auditor("solihull-council").get(api(police)).status()).isEqualTo(404);
        assertThat(officer.get(api(police)).json().path("grade").asString()).isEqualTo("good");

        String grade = "/api/audits/v1/cases/" + file + "/grade";
        String graded =
                "{\"grade\":\"requires-improvement\",\"reason\":\"Signs were not put together\",\"agreedOn\":\"2026-03-20\"}";
        assertThat(officer.put(grade, graded).text("code")).isEqualTo("sheets-open");
        assertThat(auditor(HEALTH)
                        .post(api(health) + "/take", "{\"independent\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(journey()
                        .person(Role.AGENCY_LINK, HEALTH)
                        .put(api(health) + "/answers/case-impact-safer", "{\"value\":\"yes\"}")
                        .text("code"))
                .isEqualTo("not-the-auditor");
        assertThat(auditor(HEALTH).put(api(health) + "/answers", "{}").body())
                .as("as many at once as to a return, in the same words")
                .contains("required", "Send at least one answer and at most 1000");
        assertThat(auditor(HEALTH)
                        .put(api(health) + "/answers", "{\"answers\":{\"case-impact-safer\":null}}")
                        .status())
                .as("nothing is said to a question that is not answered")
                .isEqualTo(200);
        Answer stale = auditor(HEALTH)
                .put(api(health) + "/answers/case-impact-safer", "{\"value\":\"yes\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        handIn(auditor(HEALTH), health, "requires-improvement");
        assertThat(auditor(HEALTH).get(api(police)).json().path("grade").asString())
                .isEqualTo("good");

        assertThat(officer.put(grade, graded).body()).contains("what the child and the family said");
        String voice = "/api/audits/v1/cases/" + file + "/voice";
        assertThat(auditor(HEALTH)
                        .put(voice, "{\"whose\":\"child\",\"how\":\"directly\",\"said\":\"Nobody asked me\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put(voice, "{\"whose\":\"child\",\"how\":\"not-heard\",\"said\":\"Too young\"}")
                        .text("code"))
                .as("what another agency heard is not written over unseen")
                .isEqualTo("if-match-needed");
        assertThat(officer.put(voice, "{\"whose\":\"family\",\"how\":\"not-heard\",\"said\":\"They declined\"}")
                        .status())
                .isEqualTo(200);
        Answer agreed = officer.put(grade, graded);
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
        JsonNode agreement = officer.get("/api/audits/v1/activities/" + activity + "/cases/agreement")
                .json();
        assertThat(agreement.path("items").path(0).path("tooFew").asBoolean()).isTrue();
        assertThat(agreement.path("items").path(0).path("cases").asInt()).isEqualTo(1);
        String reference = journey().reference(activity);
        String pages = "/audits/activities/" + reference + "/cases";
        assertThat(officer.get(pages + "/agreement").body()).contains("Too few cases");
        assertThat(officer.get(pages).body()).contains("3 cases").contains("spring");
        assertThat(journey().person(Role.LAY_MEMBER, null).get(pages).status()).isEqualTo(403);

        Answer met = officer.submit(
                pages + "/meeting",
                "kind",
                "reflective-practice",
                "heldOn-day",
                "20",
                "heldOn-month",
                "3",
                "heldOn-year",
                "2026",
                "agencies",
                POLICE,
                "practitioners",
                "7",
                "learnt",
                "Time to think helped");
        assertThat(met.location()).endsWith("?done=met");
        assertThat(officer.get(pages).body())
                .contains("Reflective practice meeting")
                .contains("7 practitioners");
    }

    @Test
    @DisplayName("An auditor works by page: takes the case, saves a section, meets a later version of it, hands over")
    void byPage() {
        String activity = audit("By page", POLICE, HEALTH);
        String sheet = sheetOf(cases(activity).path(1), POLICE);
        String page = "/audits/sheets/" + sheet;
        Caller auditor = auditor(POLICE);
        assertThat(auditor.get(page).body()).contains("Take this case");
        Answer wrong = auditor.submit(page + "/take");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Confirm that you have neither worked on this case");
        assertThat(auditor.submit(page + "/take", "independent", "yes").location())
                .endsWith("?done=taken");
        assertThat(journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .post(api(sheet) + "/not-involved", "{\"reason\":\"No contact\"}")
                        .text("code"))
                .as("a colleague does not wipe out what the auditor answered")
                .isEqualTo("not-the-auditor");
        String shown = auditor.get(page).body();
        assertThat(shown).contains("What the tool asks").contains("Hand in");
        String last = shown.replaceAll("(?s).*/sections/([a-z-]+).*", "$1");
        String section = page + "/sections/" + last;
        String form = auditor.get(section).body();
        String grade = form.replaceAll("(?s).*?name=\"(q\\.[a-z-]+-grade\\.value)\".*", "$1");
        assertThat(form).contains("Explain your answer");
        assertThat(auditor.submit(section, "version", "2", grade, "good").location())
                .contains("?done=saved");
        Answer stale = auditor.submit(section, "version", "2", grade, "inadequate");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs").contains("Inadequate");
        assertThat(journey().person(Role.AGENCY_LINK, POLICE).get(section).status())
                .isEqualTo(404);
        Answer incomplete = auditor.submit(page + "/submit", "version", "3", "grade", "good", "reason", "Because");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .submit(page + "/hand-over", "version", "3")
                        .location())
                .endsWith("?done=given");
        assertThat(auditor.submit(page + "/not-involved", "version", "4", "notInvolved", "No contact in the period")
                        .location())
                .endsWith("?done=not-involved");
        assertThat(journey().officer().get(page).body()).contains("Not involved: No contact");
    }

    @Test
    @DisplayName(
            "A concern is due today from the strategic lead and the officers, and nobody closes it alone or silently")
    void concern() {
        String activity = audit("A concern", POLICE, HEALTH);
        JsonNode first = cases(activity).path(0);
        String file = "/audits/cases/" + first.path("id").asString();
        assertThat(auditor(HEALTH).get(file).body()).contains("raise it at once");
        assertThat(auditor(HEALTH).submit(file + "/concern", "agency", POLICE).body())
                .contains("Enter what you saw");
        Answer raised = auditor(HEALTH)
                .submit(file + "/concern", "agency", POLICE, "what", "The child was left alone overnight");
        assertThat(raised.location()).endsWith("?done=raised");
        String concern = "/audits/concerns/" + raised.made();
        assertThat(auditor("solihull-council").get(concern).status()).isEqualTo(404);
        String listed = "/api/audits/v1/cases/" + first.path("id").asString() + "/concerns";
        assertThat(auditor(POLICE).get(listed).body()).contains(raised.made());
        assertThat(auditor("solihull-council").get(listed).status()).isEqualTo(404);
        String said = log("Act today: a child may be unsafe");
        assertThat(said)
                .contains("safety-concern-raised")
                .contains("Act today: a child may be unsafe")
                .doesNotContain("left alone overnight");

        String reference = journey().reference(activity);
        assertThat(journey()
                        .officer()
                        .post("/api/audits/v1/activities/" + activity + "/close", "{}")
                        .text("code"))
                .isEqualTo("concern-open");
        assertThat(auditor(HEALTH)
                        .get("/audits/activities/" + reference + "/cases")
                        .body())
                .contains("Act today");
        Caller officer = journey().officer();
        Caller lead = journey().person(Role.STRATEGIC_LEAD, POLICE);
        assertThat(lead.submit(concern + "/act", "version", "1", "done", "Visited")
                        .body())
                .contains("Enter the role of the person who did it");
        assertThat(lead.submit(concern + "/act", "version", "1", "done", "Visited", "byRole", "Duty inspector")
                        .location())
                .endsWith("?done=acted");
        assertThat(lead.submit(concern + "/confirm", "version", "2", "known", "I was there")
                        .body())
                .contains("Somebody else than the person");
        assertThat(lead.get(concern).body()).contains("has to confirm it").doesNotContain("Confirm and close");
        assertThat(officer.submit(concern + "/confirm", "version", "2", "known", "I read the record of the visit")
                        .location())
                .endsWith("?done=confirmed");
        assertThat(officer.get(concern).body()).contains("Confirmed safe").contains("Duty inspector");
    }

    private String asked(String title) {
        String activity = activity(title, POLICE, HEALTH);
        Answer opened = journey()
                .officer()
                .post(
                        "/api/audits/v1/activities/" + activity + "/questionnaire",
                        "{\"closesOn\":\"%s\"}".formatted(journey().nextYear().minusMonths(6)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("\"key\"");
        return activity;
    }

    private static String nonce(String page) {
        String found = page.replaceAll("(?s).*name=\"nonce\" value=\"([^\"]+)\".*", "$1");
        assertThat(found).doesNotContain("<");
        return found;
    }

    private static Answer answered(Caller anybody, String link, String nonce, String agency, String grade) {
        return anybody.submit(
                link,
                "nonce",
                nonce,
                "agency",
                agency,
                "roleGroup",
                "direct",
                "q.practitioner-curiosity.value",
                grade,
                "q.practitioner-threshold.value",
                grade,
                "q.practitioner-sharing.value",
                grade,
                "q.practitioner-supervision.value",
                grade,
                "q.practitioner-challenge.value",
                grade,
                "q.practitioner-learning.value",
                "no",
                "q.practitioner-barrier.value",
                "Time");
    }

    @Test
    @DisplayName(
            "Practitioners answer by a link alone; a form counts once; nothing shows under ten, nor a small agency beside ten")
    void questionnaire() {
        String activity = asked("Asked by link");
        String api = "/api/audits/v1/activities/" + activity + "/questionnaire";
        Caller officer = journey().officer();
        String link = officer.get(api).text("path");
        Caller anybody = new Caller(journey().port(), null);
        Answer page = anybody.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You do not sign in").doesNotContain("Sign out");
        String once = nonce(page.body());
        Answer wrong = anybody.submit(link, "nonce", once, "q.practitioner-barrier.value", "Call 0121 496 0123");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Select where you work")
                .contains("Take out a telephone number")
                .contains(once)
                .contains("Call 0121 496 0123");
        for (int again = 0; again < 3; again++) {
            assertThat(answered(anybody, link, once, POLICE, "agree").location())
                    .endsWith("/thanks");
        }
        assertThat(answered(anybody, link, "made.up.nonce", POLICE, "agree").body())
                .contains("had been open for too long");
        assertThat(officer.get(api + "/results").json().path("answers").asInt()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            answered(anybody, link, nonce(anybody.get(link).body()), POLICE, "agree");
        }
        answered(anybody, link, nonce(anybody.get(link).body()), HEALTH, "disagree");
        JsonNode open = officer.get(api + "/results").json();
        assertThat(open.path("answers").asInt()).isEqualTo(11);
        assertThat(open.path("lines"))
                .as("the next answer would be what the results change by")
                .isEmpty();
        String pages = "/audits/activities/" + journey().reference(activity) + "/questionnaire";
        assertThat(officer.get(pages).body()).contains("before the last day has passed");
        assertThat(raw(link, "agency=%ED%A0%80&nonce=" + once))
                .as("letters that are none, from anybody")
                .isEqualTo(400);
        assertThat(raw(link, "a=1&".repeat(20_000)))
                .as("fields without end, from anybody")
                .isEqualTo(400);
        assertThat(officer.submit(
                                pages,
                                "step",
                                "change",
                                "version",
                                "1",
                                "closesOn-day",
                                "1",
                                "closesOn-month",
                                "1",
                                "closesOn-year",
                                "2020")
                        .status())
                .isEqualTo(400);
        for (String day : java.util.List.of("\"-999999999-01-01\"", "\"+999999999-12-31\"", "5", "[2026,1,1]")) {
            assertThat(officer.put(api + "/closing", "{\"closesOn\":" + day + "}")
                            .status())
                    .as(day)
                    .isEqualTo(400);
        }
        String yesterday = java.time.LocalDate.now(java.time.Clock.systemUTC())
                .minusDays(1)
                .toString();
        Caller second = new Caller(
                journey().port(),
                org.goldthread.testkit.TestIdentity.person(
                        "second-officer", java.util.List.of(Role.PARTNERSHIP_OFFICER), null));
        String longer = "{\"closesOn\":\"%s\"}".formatted(journey().nextYear().minusMonths(7));
        assertThat(second.put(api + "/closing", longer).text("code"))
                .as("another officer’s last day is not overwritten unseen")
                .isEqualTo("if-match-needed");
        assertThat(second.put(api + "/closing", longer, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        String close = "{\"closesOn\":\"" + yesterday + "\"}";
        assertThat(officer.put(api + "/closing", close).text("code")).isEqualTo("if-match-needed");
        assertThat(officer.put(api + "/closing", close, "If-Match", "\"2\"").status())
                .isEqualTo(200);
        assertThat(officer.put(
                                api + "/closing",
                                "{\"closesOn\":\"%s\"}"
                                        .formatted(journey().nextYear().minusMonths(6)))
                        .text("code"))
                .isEqualTo("over");
        JsonNode results = officer.get(api + "/results").json();
        assertThat(results.path("shown").asBoolean()).isTrue();
        assertThat(results.path("lines").path(0).path("answered").asInt()).isEqualTo(11);
        assertThat(results.path("lines").path(0).path("byAgency").isEmpty())
                .as("ten of eleven would tell the eleventh")
                .isTrue();
        assertThat(officer.get(pages).body())
                .contains("11 people have answered")
                .contains("cannot be worked out", "Closed")
                .as("a link that answers no more is not handed on")
                .doesNotContain("/audits/q/");
        assertThat(officer.get(pages + "/qr.svg").body()).startsWith("<svg");
        assertThat(officer.get(pages + "/csv").body()).contains("All").doesNotContain("West Midlands Police");
        assertThat(log("questionnaire-opened")).contains("questionnaire-opened").doesNotContain(link);

        assertThat(anybody.get(link).body()).contains("This questionnaire is closed");
        assertThat(answered(anybody, link, once, POLICE, "agree").body()).contains("is closed");
        assertThat(anybody.get("/audits/q/nosuchcode").status()).isEqualTo(404);
    }

    /** What answers to a form that no browser sends. */
    private int raw(String path, String body) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                            "http://127.0.0.1:" + journey().port() + path))
                                    .header("Accept", "text/html")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    @DisplayName(
            "A round asks again about earlier learning, and its settled grade is told with the thread it belongs to")
    void askedAgain() {
        Journey j = journey();
        String before = j.registered("Where it was learned");
        String finding = j.agreed(before, "Supervision is not regular");
        String point = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        j.officer().post(j.api("/learning-points/" + point + "/agree"), "");
        String activity = opened("Asked again", POLICE);
        String api = "/api/audits/v1/activities/" + activity + "/retests";
        String pages = "/audits/activities/" + j.reference(activity) + "/retests";
        assertThat(j.officer().get(pages).body()).contains("Which standard’s grade says whether each holds?");
        String tie = "{\"ties\":[{\"learningPoint\":\"%s\",\"question\":\"%s\"}]}";
        assertThat(j.officer()
                        .put(api, tie.formatted(point, "no-such-question"))
                        .status())
                .isEqualTo(400);
        assertThat(j.officer().put(api, "{\"ties\":[null]}").text("code")).isEqualTo("invalid");
        String question = gradedQuestion();
        Answer chosen = j.officer().put(api, tie.formatted(point, question));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(j.officer()
                        .put(api, tie.formatted(point, question), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(409);
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(pages).status()).isEqualTo(403);

        settle(activity);
        following.follow();
        following.follow();
        JsonNode found = j.officer().get(api).json().path("found");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("held").asBoolean()).isFalse();
        assertThat(j.officer().get(pages).body()).contains("Does not hold");
        java.util.UUID subject = org.goldthread.kit.Ids.from("retest", returnOf(activity, POLICE), point);
        Awaitility.await()
                .until(() ->
                        j.neighbour().get("/internal/events/" + subject).body().contains("learning-retested"));
        String said = j.neighbour().get("/internal/events/" + subject).body();
        assertThat(said.split("learning-retested", -1)).hasSize(2);
        assertThat(said).contains(finding);
    }

    private static final String REPORT =
            "{\"title\":\"Supervision\",\"objectives\":\"Is it regular?\",\"outcomes\":\"In 14 of 20\",\"actionPlan\":\"Team managers, by June\"}";

    private String singleAgency(String title) {
        Journey j = journey();
        return j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"single-agency-audit","title":"%s","agencies":["%s","%s"],"startedOn":"2026-03-02"}
                        """.formatted(title, POLICE, HEALTH))
                .text("id");
    }

    private String report(String title) {
        Answer made = journey()
                .person(Role.AGENCY_LINK, POLICE)
                .post("/api/audits/v1/activities/" + singleAgency(title) + "/reports", REPORT);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    @Test
    @DisplayName(
            "An agency's system hands in its report once per key; an officer asks for more, then accepts, and a finding is drawn")
    void reports() {
        String activity = singleAgency("Handed in by system");
        String api = "/api/audits/v1/activities/" + activity + "/reports";
        Caller system = new Caller(
                journey().port(), org.goldthread.testkit.TestIdentity.system(POLICE, "audits:read", "audits:write"));
        assertThat(system.post(api, "{\"title\":\"Supervision\"}").status()).isEqualTo(400);
        String key = "report-" + activity;
        String id = system.post(api, REPORT, "Idempotency-Key", key).text("id");
        assertThat(system.post(api, REPORT, "Idempotency-Key", key).text("id")).isEqualTo(id);
        assertThat(system.post(api, REPORT.replace("14", "15"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(system.post(api, REPORT).text("code")).isEqualTo("handed-in");
        String one = "/api/audits/v1/reports/" + id;
        assertThat(journey().person(Role.AGENCY_LINK, HEALTH).get(one).status()).isEqualTo(404);
        assertThat(journey().person(Role.AGENCY_LINK, HEALTH).get(api).json().path("items"))
                .isEmpty();
        assertThat(journey()
                        .officer()
                        .post("/api/audits/v1/activities/" + opened("No reports here", POLICE) + "/reports", REPORT)
                        .status())
                .isEqualTo(403);

        String page = "/audits/reports/" + id;
        Caller officer = journey().officer();
        assertThat(officer.get(page).body()).contains("Accept the report").contains("In 14 of 20");
        assertThat(officer.submit(page + "/ask", "version", "1", "what", "").body())
                .contains("Enter what is missing");
        java.time.LocalDate due = journey().nextYear().minusMonths(6);
        assertThat(officer.submit(
                                page + "/ask",
                                "version",
                                "1",
                                "what",
                                "Which cases were looked at?",
                                "dueOn-day",
                                String.valueOf(due.getDayOfMonth()),
                                "dueOn-month",
                                String.valueOf(due.getMonthValue()),
                                "dueOn-year",
                                String.valueOf(due.getYear()))
                        .location())
                .endsWith("?done=asked");
        assertThat(officer.submit(page + "/accept", "version", "1").status()).isEqualTo(409);
        Caller link = journey().person(Role.AGENCY_LINK, POLICE);
        assertThat(link.get(page).body())
                .contains("Which cases were looked at?")
                .contains("Hand in again");
        assertThat(link.post(one + "/again", REPORT).text("code"))
                .as("a colleague’s report is not overwritten unseen")
                .isEqualTo("if-match-needed");
        assertThat(link.submit(
                                page + "/again",
                                "version",
                                "2",
                                "title",
                                "Supervision",
                                "objectives",
                                "Is it regular?",
                                "outcomes",
                                "In 14 of 20 cases of neglect",
                                "actionPlan",
                                "Team managers, by June")
                        .location())
                .endsWith("?done=handed-in");
        assertThat(upload(link, page + "/file", "%PDF-1.4\n%%EOF\n").statusCode())
                .isEqualTo(302);
        assertThat(link.get(page).body()).contains("report.pdf");
        assertThat(upload(link, page + "/file", "MZ no report").statusCode()).isEqualTo(400);
        assertThat(upload(link, page + "/file", "").body()).contains("Select the report");
        assertThat(Multipart.send(link, "PUT", one + "/file", "943 476 5919.pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8))
                        .body())
                .as("a file’s name is read by all who read the report")
                .contains("Take out an NHS number");
        assertThat(Multipart.send(system, "PUT", one + "/file", "newer.pdf", "%PDF-1.4\n%%EOF\n".getBytes(UTF_8))
                        .body())
                .as("a colleague’s file is not replaced unseen")
                .contains("if-match-needed");
        assertThat(link.get(page + "/file").body()).startsWith("%PDF");
        assertThat(officer.post(one + "/accept", "{}").text("state")).isEqualTo("accepted");
        assertThat(officer.get(page).body()).contains("Draw a finding from it");
        assertThat(link.submit(page + "/again", "version", "9", "title", "x").status())
                .isEqualTo(409);
        assertThat(log("report-accepted")).contains("report-handed-in").contains("report-accepted");
    }

    private static java.net.http.HttpResponse<String> upload(Caller caller, String path, String content) {
        String boundary = "boundary-of-the-report";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\n\r\n" + content
                + "\r\n--" + boundary + "--\r\n";
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(
                                            java.net.URI.create("http://127.0.0.1:" + caller.port() + path))
                                    .header("Authorization", "Bearer " + caller.token())
                                    .header("Accept", "text/html")
                                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
