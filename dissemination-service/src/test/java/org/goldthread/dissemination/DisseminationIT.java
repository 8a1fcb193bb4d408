package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.contracts.Contracts;
import org.goldthread.dissemination.DisseminationHouse.ReviewsNextDoor;
import org.goldthread.dissemination.plan.DecidingPlan;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.LoggedEvent;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.PublishedApi;
import org.goldthread.testkit.RouteMatrix;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The dissemination service")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DisseminationIT {

    private static final ReviewsNextDoor REVIEWS = new ReviewsNextDoor();
    private static final String POLICE = "west-midlands-police";
    private static final String OFFICER = TestIdentity.person(Role.PARTNERSHIP_OFFICER, null);
    private static final String CHAIR = TestIdentity.person(Role.GROUP_CHAIR, POLICE, "ldg");
    private static final String LINK = TestIdentity.person(Role.AGENCY_LINK, POLICE);
    private static final String TRAINER = TestIdentity.person(Role.TRAINER, null);
    private static final String SYSTEM = TestIdentity.system("bsol-icb", "dissemination:read", "dissemination:write");
    private static final String REPORT = "{\"reached\":[{\"role\":\"Health visitor\",\"number\":42}],"
            + "\"methods\":[\"multi-agency-training\"],\"doneOn\":\"2026-05-01\",\"note\":\"Team meetings\"}";

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        registry.add("goldthread.neighbours.reviews", () -> REVIEWS.address);
    }

    private final DisseminationHouse house;
    private final EventLog log;
    private final House store;
    private final DecidingPlan deciding;
    private final RequestMappingHandlerMapping mapping;
    private final int port;

    DisseminationIT(
            @LocalServerPort int port,
            EventLog log,
            House store,
            DecidingPlan deciding,
            List<EventHandler> handlers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.port = port;
        this.log = log;
        this.store = store;
        this.deciding = deciding;
        this.mapping = mapping;
        this.house = new DisseminationHouse(port, handlers.get(0));
    }

    @BeforeEach
    void reviewsAnswer() {
        REVIEWS.down.set(false);
    }

    private UUID approvedPlan() {
        UUID plan = house.learningIdentified();
        assertThat(house.postForm(OFFICER, "/dissemination/plans/" + plan + "/send")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.postForm(CHAIR, "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(302);
        return plan;
    }

    private String product(UUID plan, String title) {
        String place = house.postForm(
                        OFFICER,
                        "/dissemination/plans/" + plan + "/products/new",
                        "template",
                        "one-minute-guide",
                        "title",
                        title)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher id = Pattern.compile("products/([0-9a-f-]{36})/edit").matcher(place);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void write(String product) {
        HttpResponse<String> saved = house.put(
                OFFICER,
                "/api/dissemination/v1/products/" + product,
                "{\"title\":\"Professional curiosity and neglect\",\"sections\":{\"what\":\"Neglect **hides**.\","
                        + "\"why\":\"Children wait.\",\"who\":\"Everybody.\",\"what-to-do\":\"- Ask.\\n- Share.\","
                        + "\"contacts\":\"[The partnership](https://www.example.org/)\"}}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private String publishedSlug(UUID plan) {
        String product = product(plan, "Professional curiosity and neglect");
        write(product);
        HttpResponse<String> published =
                house.post(OFFICER, "/api/dissemination/v1/products/" + product + "/publish", "{}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return JsonPath.read(published.body(), "$.slug");
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
        assertThat(house.get(OFFICER, page).body()).contains("115 people", "Shift briefings");
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
    @DisplayName("publishes a guide for everybody, without cookies, with the finding's own wording")
    void published() {
        String slug = publishedSlug(approvedPlan());
        HttpResponse<String> page = house.get(null, "/learning/" + slug);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Neglect <strong>hides</strong>", "Nobody put them together")
                .doesNotContain("Sign out");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=60");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(house.get(null, "/learning/" + slug, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(house.get(null, "/learning?words=neglect+professional").body())
                .contains("/learning/" + slug);
        assertThat(house.get(null, "/learning?words=nothingofthekind").body()).contains("Nothing was found");
        HttpResponse<String> feed = house.get(null, "/learning/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<feed", "/learning/" + slug, "Solihull Safeguarding Children Partnership");
        assertThat(house.get(null, "/learning/there-is-none").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("gives two guides of the same title two addresses, and a withdrawn one a page that says so")
    void withdrawn() {
        UUID plan = approvedPlan();
        String product = product(plan, "Was not brought");
        String second = product(plan, "Was not brought");
        write(product);
        assertThat(house.get(OFFICER, "/dissemination/products/" + second).body())
                .contains("/learning/was-not-brought-2");
        assertThat(house.get(null, "/learning/was-not-brought").statusCode()).isEqualTo(404);
        assertThat(house.postForm(TRAINER, "/dissemination/products/" + product + "/publish")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.get(OFFICER, "/dissemination/products/" + product + "/publish")
                        .body())
                .contains("Publish for everybody", "/learning/was-not-brought");
        assertThat(house.postForm(OFFICER, "/dissemination/products/" + product + "/publish")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.get(null, "/learning/was-not-brought").statusCode()).isEqualTo(200);
        assertThat(house.postForm(
                                OFFICER,
                                "/dissemination/products/" + product + "/withdraw",
                                "reason",
                                "Replaced by a briefing")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> gone = house.get(null, "/learning/was-not-brought");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Replaced by a briefing");
        assertThat(house.get(null, "/learning/feed.atom").body()).doesNotContain("/learning/was-not-brought<");
    }

    @Test
    @DisplayName("shows yours and theirs when two people write the same guide")
    void staleProduct() {
        String product = product(approvedPlan(), "A shared draft");
        String page = "/dissemination/products/" + product + "/edit";
        assertThat(house.postForm(OFFICER, page, "version", "1", "title", "A shared draft", "section.what", "Theirs")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> stale =
                house.postForm(TRAINER, page, "version", "1", "title", "A shared draft", "section.what", "Mine");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs", "Theirs", "Mine");
    }

    @Test
    @DisplayName("works on while the reviews service is down, and says that its wording is missing")
    void reviewsDown() {
        REVIEWS.down.set(true);
        String product = product(approvedPlan(), "Written in a storm");
        write(product);
        assertThat(house.get(OFFICER, "/dissemination/products/" + product + "/preview")
                        .body())
                .contains("own wording cannot be fetched now");
        HttpResponse<String> published =
                house.post(OFFICER, "/api/dissemination/v1/products/" + product + "/publish", "");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(house.get(null, "/learning/written-in-a-storm").body())
                .doesNotContain("Where this learning comes from");
    }

    @Test
    @DisplayName("says all of it by the contracts, in the order in which it happened")
    void said() {
        UUID plan = approvedPlan();
        publishedSlug(plan);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(types(plan))
                        .containsExactly(
                                "plan-drafted", "due", "settled", "due", "plan-approved", "settled", "due", "settled"));
        assertThat(log.after(0, 10_000).stream().filter(LoggedEvent::outward).map(LoggedEvent::type))
                .allMatch(type -> type.contains("dissemination.product-"));
    }

    private List<String> types(UUID subject) {
        return log.after(0, 10_000).stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.type()
                        .replaceFirst("^org\\.goldthread\\.[a-z]+\\.", "")
                        .replace(".v1", ""))
                .toList();
    }

    @Test
    @DisplayName("is used by those whom the permission matrix names, and by nobody else")
    void permissions() {
        UUID plan = approvedPlan();
        UUID draft = house.learningIdentified();
        String row = JsonPath.read(
                house.get(OFFICER, "/api/dissemination/v1/plans/" + draft).body(), "$.rows[0].id");
        String product = product(plan, "For the matrix");
        String slug = publishedSlug(plan);
        UUID cascade = Ids.from("cascade", plan, POLICE);
        Map<String, String> places =
                Map.of("plans", plan.toString(), "products", product, "cascades", cascade.toString());
        RouteMatrix.from(Path.of("src/test/resources/permissions.txt"), port)
                .listsEveryRouteOf(mapping)
                .holds(POLICE, "cafcass", path -> {
                    String filled =
                            path.replace("{slug}", slug).replace("{row}", row).replace("{subject}", plan.toString());
                    for (Map.Entry<String, String> place : places.entrySet()) {
                        filled = filled.replace(place.getKey() + "/{id}/rows", place.getKey() + "/" + draft + "/rows")
                                .replace(place.getKey() + "/{id}", place.getKey() + "/" + place.getValue());
                    }
                    return filled;
                });
    }

    @Test
    @DisplayName("serves the API description that is kept with the contracts")
    void openApi() throws IOException {
        PublishedApi.isTheKeptOne(
                "dissemination", house.get(null, "/openapi.json").body());
    }
}
