package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.nio.file.Path;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.testkit.RouteMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who sees and does what in a running service with the learning kit. */
public abstract class ReaderJourneys extends LearningJourneys {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    protected ReaderJourneys(String service) {
        super(service);
    }

    @Test
    @DisplayName("An agency's people and system see what involves their agency, agreed things only; others nothing")
    void agencies() {
        Journey j = journey();
        String activity = j.registered("Information sharing between general practice and schools");
        String draft = j.drafted(activity, "Still a draft");
        String finding = j.agreed(activity, "Schools did not know the child's doctor");

        for (Caller own : List.of(j.person(Role.AGENCY_LINK, POLICE), j.system(POLICE))) {
            assertThat(own.get(j.api("/activities/" + activity)).status()).isEqualTo(200);
            assertThat(own.get(j.api("/findings/" + finding)).status()).isEqualTo(200);
            assertThat(own.get(j.api("/findings/" + draft)).status()).isEqualTo(404);
            assertThat(own.get(j.api("/activities/" + activity + "/findings"))
                            .json()
                            .path("items"))
                    .hasSize(1);
            assertThat(own.get(j.api("/activities/" + activity + "/findings?state=draft"))
                            .json()
                            .path("items"))
                    .isEmpty();
        }
        for (Caller other : List.of(j.person(Role.AGENCY_LINK, HEALTH), j.system(HEALTH))) {
            String nothing = "0190b5a0-0000-7000-8000-000000000000";
            assertThat(other.get(j.api("/activities/" + activity)).body().replace(activity, nothing))
                    .isEqualTo(other.get(j.api("/activities/" + nothing)).body());
            assertThat(other.get(j.api("/findings/" + finding)).status()).isEqualTo(404);
            assertThat(other.get(j.api("/activities?text=general+practice"))
                            .json()
                            .path("items"))
                    .isEmpty();
        }
        assertThat(j.person(Role.LAY_MEMBER, null)
                        .get(j.api("/findings/" + draft))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The chair of the group that follows up may agree; another group's chair may read drafts and no more")
    void chairs() {
        Journey j = journey();
        String finding = j.drafted(j.registered("Professional curiosity"), "Questions were not asked");
        Caller another = j.person(Role.GROUP_CHAIR, null, "no-such-group");

        assertThat(another.get(j.api("/findings/" + finding)).status()).isEqualTo(200);
        Answer refused = another.post(j.api("/findings/" + finding + "/agree"), "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("not-yours-to-agree");
        assertThat(j.chair().post(j.api("/findings/" + finding + "/agree"), "").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("A neighbour gets the public wording of agreed findings and an activity's result, nothing of drafts")
    void neighbours() {
        Journey j = journey();
        String activity = j.registered("Evidence for neighbours");
        String draft = j.drafted(activity, "Draft for neighbours");
        String finding = j.agreed(activity, "Agreed for neighbours");

        assertThat(j.neighbour().get("/internal/findings/" + draft + "/public").status())
                .isEqualTo(404);
        Answer wording = j.neighbour().get("/internal/findings/" + finding + "/public");
        assertThat(wording.text("title")).isEqualTo("Agreed for neighbours");
        assertThat(wording.text("activityTypeId")).isEqualTo(j.typeId());
        JsonNode result = j.neighbour()
                .get("/internal/activities/" + j.reference(activity) + "/result")
                .json();
        assertThat(result.path("findings")).hasSize(1);
        assertThat(result.path("closedOn").isNull()).isTrue();
        assertThat(j.officer().get("/internal/findings/" + finding + "/public").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("A trainer reads agreed learning points and nothing else")
    void trainers() {
        Journey j = journey();
        String finding = j.agreed(j.registered("For trainers"), "For trainers");
        String draft = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        String agreed = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        j.officer().post(j.api("/learning-points/" + agreed + "/agree"), "");
        Caller trainer = j.person(Role.TRAINER, null);

        assertThat(trainer.get(j.api("/learning-points/" + agreed)).status()).isEqualTo(200);
        assertThat(trainer.get(j.api("/learning-points/" + draft)).status()).isEqualTo(404);
        assertThat(trainer.get(j.api("/learning-points?size=100")).body())
                .contains(agreed)
                .doesNotContain(draft);
        assertThat(trainer.get(j.page("/learning-points/" + agreed)).status()).isEqualTo(200);
        assertThat(trainer.get(j.page("")).location()).endsWith("/learning-points");
        assertThat(trainer.get(j.api("/findings/" + finding)).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Who may use which route is what permissions.txt says, for every route there is")
    void permissions() {
        Journey j = journey();
        String activity = j.registered("Permissions");
        String reference = j.reference(activity);
        String finding = j.agreed(activity, "Permissions");
        String point = agreedAt(j, "/findings/" + finding + "/learning-points", j.learningBody(), "/learning-points/");
        String recommendation =
                agreedAt(j, "/findings/" + finding + "/recommendations", j.recommendationBody(), "/recommendations/");
        RouteMatrix.from(Path.of("src/test/resources/permissions.txt"), j.port())
                .listsEveryRouteOf(requestMappingHandlerMapping)
                .holds(
                        POLICE,
                        HEALTH,
                        path -> placed(path)
                                .replace("{reference}", reference)
                                .replace("{subject}", activity)
                                .replaceFirst("(/findings/)\\{id}", "$1" + finding)
                                .replaceFirst("(/learning-points/)\\{id}", "$1" + point)
                                .replaceFirst("(/recommendations/)\\{id}", "$1" + recommendation)
                                .replace("{id}", activity)
                                .replaceAll("\\{[a-z]+}", activity));
    }

    /** Puts ids of a service's own things into a path of the matrix. */
    protected String placed(String path) {
        return path;
    }

    private static String agreedAt(Journey j, String path, String body, String kind) {
        String id = j.officer().post(j.api(path), body).text("id");
        j.officer().post(j.api(kind + id + "/agree"), "");
        return id;
    }
}
