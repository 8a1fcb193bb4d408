package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.Map;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Case audits through the running service: drawn, audited by each agency, graded together, a concern raised (A7). */
public abstract class CaseJourneys extends RoundJourneys {

    private static final String TYPE = "multi-agency-audit";

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
            placedCase = Map.of("case", file, "sheet", sheetOf(first, POLICE), "concern", concern);
        }
        return super.placed(path.replace("{case}", placedCase.get("case"))
                .replace("{sheet}", placedCase.get("sheet"))
                .replace("{concern}", placedCase.get("concern")));
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
                toolFor("case-audit"), POLICE, HEALTH, journey().nextYear().minusMonths(6), size, list));
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
            for (JsonNode problem : submit.json().path("problems")) {
                String id = problem.path("field").asString().replace("answers.", "");
                Answer put = caller.put(api(sheet) + "/answers/" + id, answer(tool, id, grade));
                assertThat(put.status()).as(id + put.body()).isEqualTo(200);
            }
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
        Answer stale = auditor(HEALTH)
                .put(api(health) + "/answers/case-impact-safer", "{\"value\":\"yes\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        handIn(auditor(HEALTH), health, "requires-improvement");
        assertThat(auditor(HEALTH).get(api(police)).json().path("grade").asString())
                .isEqualTo("good");

        assertThat(officer.put(grade, graded).body()).contains("what the child and the family said");
        String voice = "/api/audits/v1/cases/" + file + "/voice";
        assertThat(auditor(HEALTH)
                        .put(voice, "{\"whose\":\"child\",\"how\":\"directly\",\"said\":\"Nobody asked me\"}")
                        .status())
                .isEqualTo(200);
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
        assertThat(officer.get(pages).body()).contains("1 to 3 of 3 cases").contains("spring");
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
        String shown = auditor.get(page).body();
        assertThat(shown).contains("What the tool asks").contains("Hand in");
        String first = shown.replaceAll("(?s).*?/sections/([a-z-]+).*", "$1");
        String section = page + "/sections/" + first;
        String form = auditor.get(section).body();
        String grade = form.replaceAll("(?s).*?name=\"(q\\.[a-z-]+-grade\\.value)\".*", "$1");
        assertThat(form).contains("Explain your answer");
        assertThat(auditor.submit(section, "version", "2", grade, "good")
                        .location())
                .contains("?done=saved");
        Answer stale =
                auditor.submit(section, "version", "2", grade, "inadequate");
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
        String said = journey().neighbour().get("/internal/events?size=500").body();
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
}
