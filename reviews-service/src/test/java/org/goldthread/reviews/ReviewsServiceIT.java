package org.goldthread.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.PageJourneys;
import org.goldthread.testkit.RunningAlone;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reviews service, running alone")
class ReviewsServiceIT extends PageJourneys implements RunningAlone {

    ReviewsServiceIT() {
        super("reviews");
    }

    @Test
    @DisplayName(
            "An independent reviewer reads and words findings of the reviews that name them, and knows of no other")
    void independentReviewers() {
        Journey j = journey();
        String mine = j.officer().post(j.api("/activities"), """
                        {"typeId":"rapid-review","title":"Named","startedOn":"2026-03-02","reviewers":["reviewer-one"]}
                        """).text("id");
        String draft = j.drafted(mine, "Worded by the officer");
        Caller one = reviewer(j, "reviewer-one");
        Caller two = reviewer(j, "reviewer-two");

        assertThat(one.get(j.api("/activities")).json().path("items")).hasSize(1);
        assertThat(one.get(j.api("/findings/" + draft)).status()).isEqualTo(200);
        assertThat(one.post(j.api("/activities/" + mine + "/findings"), j.findingBody("Worded by the reviewer"))
                        .status())
                .isEqualTo(201);
        assertThat(one.post(j.api("/findings/" + draft + "/agree"), "").status())
                .isEqualTo(403);
        assertThat(one.get(j.page("/activities/" + j.reference(mine) + "/findings"))
                        .body())
                .contains("Add a finding");
        assertThat(two.get(j.api("/activities")).json().path("items")).isEmpty();
        assertThat(two.get(j.api("/activities/" + mine)).status()).isEqualTo(404);
        assertThat(two.post(j.api("/activities/" + mine + "/findings"), j.findingBody("Not theirs"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("No form and no link tells a reviewer what another review found")
    void nothingOfOtherReviews() {
        Journey j = journey();
        String elsewhere = j.agreed(j.registered("Another review"), "Found in another review");
        String mine = j.officer().post(j.api("/activities"), """
                        {"typeId":"rapid-review","title":"Mine","startedOn":"2026-03-02","reviewers":["reviewer-three"]}
                        """).text("id");
        String repeating =
                j.findingBody("Seen again").replace("\"declaredNew\":true", "\"repeats\":[\"" + elsewhere + "\"]");
        String finding = j.officer()
                .post(j.api("/activities/" + mine + "/findings"), repeating)
                .text("id");
        Caller three = reviewer(j, "reviewer-three");

        assertThat(j.officer().get(j.page("/findings/" + finding)).body()).contains("Found in another review");
        assertThat(three.get(j.page("/findings/" + finding)).body())
                .contains("Seen again")
                .doesNotContain("Found in another review");
        assertThat(three.get(j.page("/findings/" + finding + "/change")).body())
                .doesNotContain("Found in another review");
        assertThat(three.post(j.api("/activities/" + mine + "/findings"), repeating)
                        .text("code"))
                .isEqualTo("invalid");
        assertThat(three.get(j.api("/activities/" + mine)).json().path("reviewers"))
                .isEmpty();
        assertThat(j.officer()
                        .get(j.api("/activities/" + mine))
                        .json()
                        .path("reviewers")
                        .path(0)
                        .asString())
                .isEqualTo("reviewer-three");
    }

    @Test
    @DisplayName("What cannot stand in any title is looked for in vain, not by a fault")
    void oddSearches() {
        Journey j = journey();
        j.registered("Odd searches");
        for (String list : List.of("/activities", "/referrals")) {
            assertThat(j.officer().get(j.api(list + "?text=Odd%00")).status())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    private static Caller reviewer(Journey j, String subject) {
        return new Caller(j.port(), TestIdentity.person(subject, List.of(Role.INDEPENDENT_REVIEWER), null));
    }
}
