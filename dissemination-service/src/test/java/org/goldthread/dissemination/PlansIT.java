package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.contracts.Contracts;
import org.goldthread.dissemination.plan.DecidingPlan;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A dissemination plan")
class PlansIT extends RunningDissemination {

    private final House store;
    private final DecidingPlan deciding;

    PlansIT(@LocalServerPort int port, List<EventHandler> handlers, House store, DecidingPlan deciding) {
        super(port, handlers);
        this.store = store;
        this.deciding = deciding;
    }

    @Test
    @DisplayName("drafts one plan however often it hears of the learning, and shows it at once")
    void onePlan() {
        UUID point = UUID.randomUUID();
        String data = Contracts.exampleFor(DisseminationHouse.LEARNING_IDENTIFIED)
                .replace("019d8728-eee0-7434-8e3c-5ac0de17ce9c", point.toString());
        house.hear(data, point);
        house.hear(data, point);
        UUID plan = Ids.from("plan", point);
        String shown = house.get(OFFICER, "/dissemination/plans/" + plan).body();
        assertThat(shown)
                .contains("Purpose of Key Messages", "Target Audiences", "Communication Methods", "Measures of Success")
                .contains("Internal communications", "Workforce communications", "be professionally curious")
                .contains("Send for approval");
        String listed =
                house.get(OFFICER, "/api/dissemination/v1/plans?size=100").body();
        List<String> same = JsonPath.read(listed, "$.items[?(@.learningPointId=='" + point + "')].id");
        assertThat(same).containsExactly(plan.toString());
        assertThat(house.get(OFFICER, "/api/dissemination/v1/library?size=100").body())
                .contains(point.toString());
    }

    @Test
    @DisplayName("lets the officer change rows, and shows yours and theirs when somebody else did so first")
    void staleRow() {
        UUID plan = house.learningIdentified();
        String read = house.get(OFFICER, "/api/dissemination/v1/plans/" + plan).body();
        String row = JsonPath.read(read, "$.rows[1].id");
        String page = "/dissemination/plans/" + plan + "/rows/" + row;
        String[] mine = {
            "revision", "1", "purpose", "Mine", "audience", "workforce", "channels", "cascade", "measureOfSuccess",
            "Audits show it", "owner", "Training officer", "by-day", "12", "by-month", "6", "by-year", "2026"
        };
        String[] theirs = mine.clone();
        theirs[3] = "Theirs";
        assertThat(house.postForm(OFFICER, page, theirs).statusCode()).isEqualTo(302);
        HttpResponse<String> stale = house.postForm(OFFICER, page, mine);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs", "Theirs", "Mine", "name=\"revision\" value=\"2\"");
        mine[1] = "2";
        assertThat(house.postForm(OFFICER, page, mine).statusCode()).isEqualTo(302);
        assertThat(house.get(OFFICER, page).body()).contains("Mine");
    }

    @Test
    @DisplayName("keeps what was typed and says what is wrong, in the form's order")
    void malformedForm() {
        UUID plan = house.learningIdentified();
        HttpResponse<String> wrong = house.postForm(
                OFFICER,
                "/dissemination/plans/" + plan + "/rows/new",
                "purpose",
                "Kept",
                "by-day",
                "31",
                "by-month",
                "2",
                "by-year",
                "2026");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("<title>Error: Add a row", "Kept", "Select the target audience", "must be a real date");
        assertThat(wrong.body().indexOf("Select the target audience"))
                .isLessThan(wrong.body().indexOf("Enter the measure of success"));
    }

    @Test
    @DisplayName("takes a whole plan from a program only if it is well formed and nobody else changed it")
    void planByApi() {
        UUID plan = house.learningIdentified();
        String path = "/api/dissemination/v1/plans/" + plan;
        HttpResponse<String> read = house.get(OFFICER, path);
        String version = read.headers().firstValue("ETag").orElseThrow();
        String rows = "{\"rows\":[{\"purpose\":\"p\",\"audience\":\"workforce\",\"channels\":[\"cascade\"],"
                + "\"measureOfSuccess\":\"m\",\"owner\":\"o\",\"by\":\"2026-06-12\"}],\"cascadeTo\":\"all\"}";
        assertThat(house.put(OFFICER, path, rows, "If-Match", version).statusCode())
                .isEqualTo(200);
        HttpResponse<String> stale = house.put(OFFICER, path, rows, "If-Match", version);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("changed-by-somebody-else");
        assertThat(house.put(OFFICER, path, rows, "If-Match", "yesterday").statusCode())
                .isEqualTo(400);
        assertThat(house.put(OFFICER, path, "{\"rows\":[null,{}],\"extra\":1}").statusCode())
                .isEqualTo(400);
        assertThat(house.put(OFFICER, path, "{\"rows\":[null,{\"channels\":[null]}]}")
                        .body())
                .contains("rows[0].purpose", "rows[0].channels", "cascadeTo");
        assertThat(house.put(OFFICER, path, "not json").statusCode()).isEqualTo(400);
        assertThat(house.get(OFFICER, "/api/dissemination/v1/plans/none").statusCode())
                .isEqualTo(404);
        assertThat(house.get(OFFICER, "/api/dissemination/v1/plans?state=odd").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("asks the agencies when the group's chair approves, after saying to whom")
    void approval() {
        UUID plan = house.learningIdentified();
        house.postForm(OFFICER, "/dissemination/plans/" + plan + "/send");
        assertThat(house.postForm(
                                TestIdentity.person(Role.GROUP_CHAIR, POLICE, "arg"),
                                "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.postForm(OFFICER, "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.get(CHAIR, "/dissemination/plans/" + plan + "/approve").body())
                .contains("3 agencies are asked", "West Midlands Police", "Approve the plan and ask 3 agencies");
        assertThat(house.get(LINK, "/dissemination/plans/" + plan).statusCode()).isEqualTo(404);
        assertThat(house.postForm(CHAIR, "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.get(CHAIR, "/dissemination/plans/" + plan).body())
                .contains("0 of 3 acknowledged")
                .doesNotContain("Write a guide or briefing");
        assertThat(house.get(OFFICER, "/dissemination/plans/" + plan).body()).contains("Write a guide or briefing");
        assertThat(house.get(LINK, "/dissemination/plans/" + plan).statusCode()).isEqualTo(200);
        assertThat(house.get(TestIdentity.person(Role.AGENCY_LINK, "cafcass"), "/dissemination/plans/" + plan)
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.postForm(CHAIR, "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("asks the agencies later if it was stopped right after the approval")
    void stoppedAfterApproval() {
        UUID plan = approvedPlan();
        UUID cascade = Ids.from("cascade", plan, POLICE);
        MongoDatabase database = store.database();
        database.getCollection("cascades").deleteOne(Filters.eq("_id", cascade));
        database.getCollection("plans").updateOne(Filters.eq("_id", plan), Updates.set("followUp.cascadesDue", true));
        assertThat(house.get(LINK, "/dissemination/cascades/" + cascade).statusCode())
                .isEqualTo(404);
        deciding.askWhoWasNotAsked();
        assertThat(house.get(LINK, "/dissemination/cascades/" + cascade).statusCode())
                .isEqualTo(200);
        assertThat(house.get(OFFICER, "/dissemination/plans/" + plan).body()).contains("0 of 3 acknowledged");
    }

    @Test
    @DisplayName("returns a plan with the chair's reason")
    void returned() {
        UUID plan = house.learningIdentified();
        house.postForm(OFFICER, "/dissemination/plans/" + plan + "/send");
        String page = "/dissemination/plans/" + plan + "/return";
        HttpResponse<String> empty = house.postForm(CHAIR, page);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Enter what has to change, and why");
        assertThat(house.postForm(CHAIR, page, "reason", "Add school nurses").statusCode())
                .isEqualTo(302);
        assertThat(house.get(OFFICER, "/dissemination/plans/" + plan).body())
                .contains("Add school nurses", "Send for approval");
    }
}
