package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looking for earlier findings, by page and by API (R11). */
public abstract class RecurrenceJourneys extends ReaderJourneys {

    protected RecurrenceJourneys(String service) {
        super(service);
    }

    @Test
    @DisplayName("A finding is offered earlier ones that are like it, links one, and tells so when it is agreed")
    void linkedByApi() {
        Journey j = journey();
        String word = word();
        String earlier = j.agreed(j.registered("Earlier activity"), "Appointments " + word + " were missed");
        String later = j.officer()
                .post(j.api("/activities/" + j.registered("Later activity") + "/findings"), """
                        {"title":"Again appointments %s were missed","statement":"Nobody asked.","nature":"improvement",
                         "themes":["neglect"],"circumstances":{"workload":"30 cases each"},"seenThen":"She was well"}
                        """.formatted(word))
                .text("id");
        String path = j.api("/findings/" + later);
        Awaitility.await("the earlier finding is heard of")
                .atMost(Duration.ofSeconds(20))
                .until(() -> j.officer().get(path + "/earlier").body().contains(earlier));

        Answer offered = j.officer().get(path + "/earlier");
        assertThat(offered.json().path("items").path(0).path("id").asString()).isEqualTo(earlier);
        assertThat(offered.json().path("items").path(0).path("sharedThemes").toString())
                .contains("neglect");
        assertThat(offered.json().path("items").path(0).path("sharedWords").toString())
                .contains(word);
        assertThat(j.officer().get(path + "/earlier?theme=nothing").status()).isEqualTo(400);
        assertThat(j.officer().post(path + "/agree", "").text("code")).isEqualTo("invalid");

        assertThat(j.officer()
                        .put(path + "/recurrence", "{\"repeats\":[\"" + UUID.randomUUID() + "\"]}", "If-Match", "\"1\"")
                        .body())
                .contains("unknown-finding");
        assertThat(j.officer()
                        .put(path + "/recurrence", "{\"repeats\":[\"" + earlier + "\"]}")
                        .text("code"))
                .isEqualTo("if-match-needed");
        assertThat(j.officer()
                        .put(path + "/recurrence", "{\"repeats\":[\"" + earlier + "\"]}", "If-Match", "\"1\"")
                        .json()
                        .path("repeats")
                        .path(0)
                        .asString())
                .isEqualTo(earlier);
        assertThat(j.officer().post(path + "/agree", "").text("state")).isEqualTo("agreed");
        Answer kept = j.officer().get(path);
        assertThat(kept.json().path("circumstances").path("workload").asString())
                .isEqualTo("30 cases each");
        assertThat(kept.text("seenThen")).isEqualTo("She was well");
        assertThat(j.officer()
                        .put(
                                path + "/recurrence",
                                "{\"declaredNew\":true,\"newBecause\":\"Too late\"}",
                                "If-Match",
                                "\"3\"")
                        .text("code"))
                .isEqualTo("already-agreed");
    }

    @Test
    @DisplayName("On the page somebody searches in other words, loses no tick by it, and of two the second sees both")
    void linkedByPage() {
        Journey j = journey();
        String word = word();
        String earlier = j.agreed(j.registered("Earlier activity"), "Handovers of " + word + " were lost");
        String later = j.officer()
                .post(j.api("/activities/" + j.registered("Later activity") + "/findings"), """
                        {"title":"Letters","statement":"Letters went astray.","nature":"improvement"}
                        """)
                .text("id");
        String page = j.page("/findings/" + later + "/earlier");
        Awaitility.await("the earlier finding is heard of")
                .atMost(Duration.ofSeconds(20))
                .until(() -> j.officer()
                        .submit(page, "version", "1", "step", "search", "words", word)
                        .body()
                        .contains(earlier));

        Answer searched = j.officer().submit(page, "version", "1", "step", "search", "words", word);
        assertThat(searched.status()).isEqualTo(200);
        assertThat(searched.body()).contains("Same word: " + word).contains("Read it");
        assertThat(j.officer()
                        .submit(page, "version", "1", "step", "search", "words", "otherwise", "repeats", earlier)
                        .body())
                .containsPattern("checked=\"checked\" value=\"" + earlier + "\"")
                .contains("Ticked by you");
        assertThat(j.officer()
                        .submit(page, "version", "1", "recurrence", "repeats")
                        .body())
                .contains("Select the earlier findings that it repeats");
        assertThat(j.officer()
                        .submit(page, "version", "1", "recurrence", "repeats", "repeats", earlier)
                        .status())
                .isEqualTo(302);
        Answer stale = j.officer().submit(page, "version", "1", "recurrence", "new", "newBecause", "Mine came later");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Yours and theirs")
                .contains("Repeats 1")
                .contains("Mine came later");
        assertThat(j.officer().get(j.page("/findings/" + later)).body())
                .contains("Handovers of " + word + " were lost");
    }

    @Test
    @DisplayName("Only those who word a finding say whether it was found before")
    void onlyWriters() {
        Journey j = journey();
        String finding = j.drafted(j.registered("Whose word"), "Whose word");
        String said = "{\"declaredNew\":true,\"newBecause\":\"No\"}";

        assertThat(j.person(Role.EXECUTIVE, null)
                        .put(j.api("/findings/" + finding + "/recurrence"), said)
                        .status())
                .isEqualTo(403);
        assertThat(j.person(Role.AGENCY_LINK, Journey.POLICE)
                        .get(j.page("/findings/" + finding + "/earlier"))
                        .status())
                .isEqualTo(403);
        assertThat(j.system(Journey.POLICE)
                        .get(j.api("/findings/" + finding + "/earlier"))
                        .status())
                .isEqualTo(403);
    }

    /** A word that no other test uses. */
    private static String word() {
        return "w"
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    }
}
