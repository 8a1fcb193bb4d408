package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import tools.jackson.databind.JsonNode;

/** Steps through audits of cases that several journeys share (A7). */
record CaseSteps(Journey journey) {

    private static final String TYPE = "multi-agency-audit";

    Caller auditor(String agency) {
        return journey.person(Role.AGENCY_CONTRIBUTOR, agency);
    }

    /** A list of 24 cases in two strata. */
    static String list() {
        StringBuilder list = new StringBuilder("reference,Age\\n");
        for (int i = 1; i <= 24; i++) {
            list.append("C-").append(i).append(i % 3 == 0 ? ",0 to 4\\n" : ",5 to 11\\n");
        }
        return list.toString();
    }

    String activity(String title, String... agencies) {
        Journey j = journey;
        String list = "\"" + String.join("\",\"", agencies) + "\"";
        return j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"%s","title":"%s","agencies":[%s],"startedOn":"2026-03-02"}
                        """.formatted(TYPE, title, list))
                .text("id");
    }

    Answer draw(String activity, int size, String list, String... agencies) {
        return journey.officer().post("/api/audits/v1/activities/" + activity + "/cases", """
                {"tool":"%s","agencies":["%s"],"dueOn":"%s","seed":"spring","size":%d,"strata":["Age"],"list":"%s"}
                """.formatted(
                        Rounds11.published(journey, "case-audit"),
                        String.join("\",\"", agencies),
                        journey.nextYear().minusMonths(6),
                        size,
                        list));
    }

    /** An audit of which three cases are drawn; its id. */
    String audit(String title, String... agencies) {
        String activity = activity(title, agencies);
        Answer drawn = draw(activity, 3, list(), agencies);
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(201);
        return activity;
    }

    /** The cases that were drawn, with their sheets. */
    JsonNode files(String activity) {
        return journey.officer()
                .get("/api/audits/v1/activities/" + activity + "/cases")
                .json()
                .path("items");
    }

    static String sheetOf(JsonNode file, String agency) {
        for (JsonNode sheet : file.path("sheets")) {
            if (sheet.path("agency").asString().equals(agency)) {
                return sheet.path("id").asString();
            }
        }
        throw new AssertionError("no sheet of " + agency);
    }

    /** The address of a sheet. */
    static String api(String sheet) {
        return "/api/audits/v1/sheets/" + sheet;
    }

    /** Takes and answers a sheet, and hands it in. */
    void handIn(Caller caller, String sheet, String grade) {
        assertThat(caller.post(api(sheet) + "/take", "{\"independent\":true}").status())
                .isEqualTo(200);
        JsonNode tool = journey.officer()
                .get("/api/audits/v1/tools/" + Rounds11.published(journey, "case-audit"))
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
                return Rounds11.answer(question, grade);
            }
        }
        throw new AssertionError("no question " + id);
    }
}
