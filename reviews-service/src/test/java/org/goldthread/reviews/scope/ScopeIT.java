package org.goldthread.reviews.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.reviews.Conducted;
import org.goldthread.reviews.vault.VaultHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A review's scope, in the running service")
class ScopeIT extends VaultHouse {

    private static final String SCOPE = """
            {"lines":["How was daily life understood?"],"from":"2024-01-01","until":"2026-03-02",
             "people":[{"pseudonym":"Child A","about":"subject of the review"},{"pseudonym":"Mother","about":null}],
             "practitioners":["Health visitor"]}
            """;

    private String path(String review) {
        return journey().api("/activities/" + review + "/scope");
    }

    @Test
    @DisplayName("It is set on the version that was seen; an older version is refused, and nothing is overwritten")
    void versions() {
        String scope = path(review("Scope by API"));
        Answer blank = officer().get(scope);
        assertThat(blank.tag()).isEqualTo("\"1\"");
        assertThat(blank.json().path("missing")).hasSize(3);

        Answer set = officer().put(scope, SCOPE, "If-Match", "\"1\"");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().path("people").path(0).path("pseudonym").asString())
                .isEqualTo("Child A");
        assertThat(set.json().path("missing")).isEmpty();

        Answer late = reviewer().put(scope, SCOPE.replace("Mother", "Father"), "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("changed-by-somebody-else");
        assertThat(reviewer().put(scope, "{}").text("code")).as("unseen").isEqualTo("if-match-needed");
        assertThat(officer().get(scope).body()).contains("Mother").doesNotContain("Father");
        assertThat(reviewer()
                        .put(scope, SCOPE.replace("Mother", "Father"), "If-Match", String.valueOf(set.tag()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "Agencies involved read it, since they write under its pseudonyms; others know of none, and none sets it")
    void readers() {
        String scope = path(review("Scope for agencies"));
        officer().put(scope, SCOPE);
        assertThat(journey().person(Role.AGENCY_LINK, POLICE).get(scope).status())
                .isEqualTo(200);
        assertThat(journey().system(POLICE).get(scope).status()).isEqualTo(200);
        assertThat(journey().person(Role.AGENCY_LINK, HEALTH).get(scope).status())
                .isEqualTo(404);
        assertThat(journey().person(Role.AGENCY_LINK, POLICE).put(scope, SCOPE).status())
                .isEqualTo(403);
        assertThat(person("reviewer-of-another", Role.INDEPENDENT_REVIEWER)
                        .put(scope, SCOPE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The form keeps what was typed when something is wrong, says what others changed, and saves")
    void pages() {
        String review = review("Scope by page");
        String page = "/reviews/activities/" + journey().reference(review) + "/scope";
        assertThat(officer().get(page).body()).contains("The scope is not set yet");

        Answer wrong = officer()
                .submit(
                        page + "/change",
                        "version",
                        "1",
                        "lines",
                        "How was neglect recognised?",
                        "from-day",
                        "1",
                        "from-month",
                        "13",
                        "from-year",
                        "2024",
                        "people",
                        "Child A: subject\nJosephine: sister",
                        "practitioners",
                        "");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "Error: ",
                        "The first day",
                        "not a name (person 2)",
                        "How was neglect recognised?",
                        "value=\"13\"");
        assertThat(wrong.body().indexOf("#from")).isLessThan(wrong.body().indexOf("#people"));

        officer().put(path(review), SCOPE, "If-Match", "\"1\"");
        Answer stale = officer()
                .submit(page + "/change", "version", "1", "lines", "Mine", "people", "Child A", "practitioners", "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Mine", "How was daily life understood?", "name=\"version\" value=\"2\"");

        Answer saved = officer()
                .submit(page + "/change", "version", "2", "lines", "Mine", "people", "Child A", "practitioners", "");
        assertThat(saved.location()).endsWith("/scope?done=set");
        assertThat(officer().get(page + "?done=set").body()).contains("The scope is saved", "Mine", "Child A");
        assertThat(officer()
                        .get("/reviews/activities/" + journey().reference(review))
                        .body())
                .contains("Set the scope and who it is about", "Missing: time window");
    }

    @Test
    @DisplayName("A closed review's scope stays as it is, and what is no review has none")
    void closedAndOthers() {
        String review = review("Scope of a closed review");
        String finding = journey().agreed(review, "Found");
        assertThat(finding).isNotBlank();
        Conducted.wholly(journey(), review);
        assertThat(officer()
                        .post(journey().api("/activities/" + review + "/close"), "")
                        .status())
                .isEqualTo(200);
        assertThat(officer().put(path(review), SCOPE).text("code")).isEqualTo("closed");

        String inspection = officer().post(journey().api("/activities"), """
                {"typeId":"inspection","title":"An inspection","startedOn":"2026-03-02"}
                """).text("id");
        assertThat(officer().get(path(inspection)).status()).isEqualTo(404);
        assertThat(officer().put(path(inspection), SCOPE).status()).isEqualTo(404);
    }
}
