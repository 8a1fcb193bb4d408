package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.dissemination.DisseminationHouse.ReviewsNextDoor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** The running service, with reviews next door: what the tests of plans, cascades and products have in common. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class RunningDissemination {

    static final ReviewsNextDoor REVIEWS = new ReviewsNextDoor();
    static final String POLICE = "west-midlands-police";
    static final String OFFICER = TestIdentity.person(Role.PARTNERSHIP_OFFICER, null);
    static final String CHAIR = TestIdentity.person(Role.GROUP_CHAIR, POLICE, "ldg");
    static final String LINK = TestIdentity.person(Role.AGENCY_LINK, POLICE);
    static final String TRAINER = TestIdentity.person(Role.TRAINER, null);

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        registry.add("goldthread.neighbours.reviews", () -> REVIEWS.address);
    }

    final int port;
    final DisseminationHouse house;

    RunningDissemination(int port, List<EventHandler> handlers) {
        this.port = port;
        this.house = new DisseminationHouse(
                port,
                handlers.stream()
                        .filter(one -> one.types().contains(DisseminationHouse.LEARNING_IDENTIFIED))
                        .findFirst()
                        .orElseThrow());
    }

    @BeforeEach
    void reviewsAnswer() {
        REVIEWS.down.set(false);
    }

    UUID approvedPlan() {
        UUID plan = house.learningIdentified();
        assertThat(house.postForm(OFFICER, "/dissemination/plans/" + plan + "/send")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.postForm(CHAIR, "/dissemination/plans/" + plan + "/approve")
                        .statusCode())
                .isEqualTo(302);
        return plan;
    }

    String product(UUID plan, String title) {
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

    void write(String product) {
        HttpResponse<String> saved = house.put(
                OFFICER,
                "/api/dissemination/v1/products/" + product,
                "{\"title\":\"Professional curiosity and neglect\",\"sections\":{\"what\":\"Neglect **hides**.\","
                        + "\"why\":\"Children wait.\",\"who\":\"Everybody.\",\"what-to-do\":\"- Ask.\\n- Share.\","
                        + "\"contacts\":\"[The partnership](https://www.example.org/)\"}}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    String publishedSlug(UUID plan) {
        String product = product(plan, "Professional curiosity and neglect");
        write(product);
        HttpResponse<String> published =
                house.post(OFFICER, "/api/dissemination/v1/products/" + product + "/publish", "{}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return JsonPath.read(published.body(), "$.slug");
    }
}
