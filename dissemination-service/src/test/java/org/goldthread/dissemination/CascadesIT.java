package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A cascade to an agency")
class CascadesIT extends RunningDissemination {

    private static final String SYSTEM = TestIdentity.system("bsol-icb", "dissemination:read", "dissemination:write");
    private static final String REPORT = "{\"reached\":[{\"role\":\"Health visitor\",\"number\":42}],"
            + "\"methods\":[\"multi-agency-training\"],\"doneOn\":\"2026-05-01\",\"note\":\"Team meetings\"}";

    CascadesIT(@LocalServerPort int port, List<EventHandler> handlers) {
        super(port, handlers);
    }

    @Test
    @DisplayName("takes an agency's answers on a page")
    void cascadeByPage() {
        UUID cascade = Ids.from("cascade", approvedPlan(), POLICE);
        String page = "/dissemination/cascades/" + cascade;
        assertThat(house.get(LINK, page).body()).contains("What is asked", "Acknowledge");
        assertThat(house.postForm(TestIdentity.person(Role.AGENCY_CONTRIBUTOR, POLICE), page + "/acknowledge")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.postForm(TestIdentity.person(Role.AGENCY_LINK, "bsol-icb"), page + "/acknowledge")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.postForm(LINK, page + "/report", "reached[0].role", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(house.postForm(LINK, page + "/acknowledge").statusCode()).isEqualTo(302);
        HttpResponse<String> more =
                house.postForm(LINK, page + "/report", "lines", "4", "reached[2].role", "Detective", "step", "more");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("reached[7].role", "value=\"Detective\"");
        HttpResponse<String> wrong =
                house.postForm(LINK, page + "/report", "reached[1].role", "Detective", "reached[1].number", "many");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("The number must be a whole number", "Select how they were reached", "value=\"many\"");
        assertThat(house.postForm(
                                LINK,
                                page + "/report",
                                "reached[0].role",
                                "Neighbourhood officer",
                                "reached[0].number",
                                "84",
                                "reached[3].role",
                                "Detective",
                                "reached[3].number",
                                "31",
                                "methods",
                                "multi-agency-training",
                                "doneOn-day",
                                "1",
                                "doneOn-month",
                                "5",
                                "doneOn-year",
                                "2026",
                                "note",
                                "Shift briefings")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.get(OFFICER, page).body()).contains("115 people in all", "Shift briefings");
    }

    @Test
    @DisplayName("takes an agency's answers from its system, once however often they are sent")
    void cascadeByApi() {
        UUID plan = approvedPlan();
        UUID cascade = Ids.from("cascade", plan, "bsol-icb");
        String path = "/api/dissemination/v1/cascades/" + cascade;
        List<String> agencies = JsonPath.read(
                house.get(SYSTEM, "/api/dissemination/v1/cascades?state=requested&size=100")
                        .body(),
                "$.items[*].agency");
        assertThat(agencies).isNotEmpty().containsOnly("bsol-icb");
        assertThat(house.get(SYSTEM, "/api/dissemination/v1/cascades/" + Ids.from("cascade", plan, POLICE))
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.post(TestIdentity.system("bsol-icb", "dissemination:read"), path + "/acknowledge", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.post(SYSTEM, path + "/report", REPORT).statusCode()).isEqualTo(409);
        assertThat(house.post(SYSTEM, path + "/acknowledge", "", "Idempotency-Key", "first-key")
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.post(SYSTEM, path + "/acknowledge", "", "Idempotency-Key", "first-key")
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.post(SYSTEM, path + "/acknowledge", "").statusCode()).isEqualTo(409);
        HttpResponse<String> wrong = house.post(
                SYSTEM,
                path + "/report",
                "{\"reached\":[{\"role\":\"\",\"number\":100001},null],\"methods\":[\"pigeon\"],\"doneOn\":\"2999-01-01\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        List<String> fields = JsonPath.read(wrong.body(), "$.problems[*].field");
        assertThat(fields).containsExactly("reached[0].role", "reached[0].number", "methods", "doneOn");
        HttpResponse<String> reported = house.post(SYSTEM, path + "/report", REPORT);
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(reported.body(), "$.report.reached[0].number"))
                .isEqualTo(42);
        assertThat(house.get(OFFICER, "/dissemination/plans/" + plan).body())
                .contains("1 of 3 acknowledged, 1 of 3 reported, 42 people reached");
    }

    @Test
    @DisplayName("takes a correction with its reason, and shows the partnership both versions")
    void correctedByPage() {
        UUID cascade = Ids.from("cascade", approvedPlan(), "bsol-icb");
        String api = "/api/dissemination/v1/cascades/" + cascade;
        String page = "/dissemination/cascades/" + cascade + "/correction";
        String link = TestIdentity.person(Role.AGENCY_LINK, "bsol-icb");
        assertThat(house.post(SYSTEM, api + "/correction", correction("Too early"))
                        .statusCode())
                .isEqualTo(409);
        house.post(SYSTEM, api + "/acknowledge", "");
        house.post(SYSTEM, api + "/report", REPORT);

        assertThat(house.get(link, page).body())
                .contains("Correct the report", "value=\"Health visitor\"", "value=\"42\"", "What was wrong?");
        String[] corrected = {
            "reached[0].role",
            "Health visitor",
            "reached[0].number",
            "24",
            "methods",
            "multi-agency-training",
            "doneOn-day",
            "1",
            "doneOn-month",
            "5",
            "doneOn-year",
            "2026",
            "training",
            "done",
            "reason",
            ""
        };
        HttpResponse<String> empty = house.postForm(link, page, corrected);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Enter why the report is corrected", "value=\"24\"");
        corrected[corrected.length - 1] = "The digits were turned round";
        assertThat(house.postForm(link, page, corrected).statusCode()).isEqualTo(302);

        assertThat(house.get(OFFICER, "/dissemination/cascades/" + cascade).body())
                .contains("Health visitor: 24", "Health visitor: 42", "The digits were turned round", "version 2");
        HttpResponse<String> again = house.post(SYSTEM, api + "/correction", correction("Counted again"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(again.body(), "$.earlierReports.length()"))
                .isEqualTo(2);
        assertThat(JsonPath.<String>read(again.body(), "$.report.policies")).isEqualTo("not-yet");
        assertThat(house.get(OFFICER, "/dissemination/cascades.csv?agency=bsol-icb")
                        .body())
                .startsWith("\uFEFFReference,")
                .contains(",42,,Not yet");
        assertThat(house.postForm(TestIdentity.person(Role.AGENCY_LINK, POLICE), page, corrected)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String correction(String reason) {
        return REPORT.replace("}],", "}],\"policies\":\"not-yet\",\"reason\":\"" + reason + "\",");
    }
}
