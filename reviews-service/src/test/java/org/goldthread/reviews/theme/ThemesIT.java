package org.goldthread.reviews.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Duration;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.reviews.RunningReviews;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Themes and trends, in the running service")
class ThemesIT extends RunningReviews {

    @Test
    @DisplayName("A finding is counted under its theme as soon as it is agreed, as picture, table, CSV and JSON")
    void counted() {
        Journey j = journey();
        String finding = j.officer()
                .post(j.api("/activities/" + j.registered("For a theme") + "/findings"), """
                        {"title":"Fathers were not asked","statement":"Nobody spoke to them.","nature":"improvement",
                         "themes":["fathers-and-men"],"declaredNew":true,"newBecause":"The first"}
                        """)
                .text("id");
        j.officer().post(j.api("/findings/" + finding + "/agree"), "");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> j.officer().get(j.api("/themes")).body().contains("fathers-and-men"));

        String name = profile.themes().stream()
                .filter(theme -> theme.id().equals("fathers-and-men"))
                .findFirst()
                .orElseThrow()
                .name();
        Answer page = j.person(Role.EXECUTIVE, null).get(j.page("/themes?agency=" + POLICE + "&type=rapid-review"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(name).contains("<svg role=\"img\"").contains("The same as a table");
        assertThat(j.officer()
                        .get(j.page("/themes?agency=" + HEALTH + "&priority=nothing"))
                        .body())
                .contains("No finding matches these filters");
        assertThat(j.officer().get(j.page("/themes.csv?nature=improvement")).body())
                .contains("Repeat earlier findings")
                .contains(name);
        assertThat(j.officer().get(j.page("")).body()).contains("Themes and trends");
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(j.page("/themes")).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("A panel's modifiable factors are entered by page and API, kept from others, and shown suppressed")
    void factors() {
        Journey j = journey();
        String panel =
                j.officer().post(j.api("/activities"), """
                        {"typeId":"child-death-review","title":"Deaths of the year","agencies":["%s"],"startedOn":"2026-03-02"}
                        """.formatted(POLICE)).text("id");
        String page = j.page("/activities/" + j.reference(panel) + "/factors");
        assertThat(j.officer().submit(page, "deaths", "5", "factors-child", "9").body())
                .contains("must be a number from 0 to the number of deaths");
        assertThat(j.officer()
                        .submit(page, "deaths", "30", "factors-child", "2", "factors-service", "11")
                        .location())
                .endsWith("?done=saved");
        Answer stale = j.officer().submit(page, "version", "7", "deaths", "31", "factors-child", "2");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs").contains("30");
        assertThat(j.officer()
                        .put(
                                j.api("/activities/" + panel + "/modifiable-factors"),
                                "{\"deaths\":30,\"counts\":[{\"domain\":\"factors-child\",\"number\":3}]}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);

        assertThat(j.person(Role.LAY_MEMBER, null).get(j.page("/themes")).body())
                .contains("Modifiable factors in child deaths")
                .contains("fewer than 5");
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(page).status()).isEqualTo(403);
        assertThat(j.officer()
                        .get(j.page("/activities/" + j.reference(j.registered("Rapid")) + "/factors"))
                        .status())
                .isEqualTo(404);
    }
}
