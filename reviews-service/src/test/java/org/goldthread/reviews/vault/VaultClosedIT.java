package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("A service without a master key")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VaultClosedIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private ReviewVaults vaults;

    @Autowired
    private VaultNames names;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry, "leeds");
    }

    @Test
    @DisplayName("Says that the vault is closed and why, keeps nothing, logs who came, and otherwise works")
    void closed() {
        Journey j = new Journey(
                "reviews", port, profile, profile.reviewTypes().get(0).id());
        Caller officer = j.officer();
        String review =
                officer.post(j.api("/activities"), """
                {"typeId":"%s","title":"Without a key","startedOn":"2026-03-02"}
                """.formatted(j.typeId())).text("id");
        Answer scope = officer.put(j.api("/activities/" + review + "/scope"), """
                {"lines":["x"],"people":[{"pseudonym":"Child A","about":null}],"practitioners":[]}
                """);
        assertThat(scope.status()).as(scope.body()).isEqualTo(200);
        String list = j.api("/activities/" + review + "/names");
        Answer names = officer.get(list);
        assertThat(names.json().path("state").asString()).isEqualTo("closed");
        assertThat(names.text("code")).isEqualTo("vault-without-key");
        String person = names.json().path("people").path(0).path("person").asString();
        assertThat(officer.put(list + "/" + person, "{\"name\":\"Zephyrine\"}").text("code"))
                .isEqualTo("vault-without-key");
        assertThat(officer.post(list + "/" + person + "/open", "{\"reason\":\"To ask the hospital\"}")
                        .status())
                .isEqualTo(409);
        String page = "/reviews/activities/" + j.reference(review) + "/names";
        assertThat(officer.get(page).body())
                .contains("The vault is closed: this installation has no master key for it", "vault closed")
                .doesNotContain(person + "/change", "names/record");
        assertThat(officer.get(list + "/record").text("code")).isEqualTo("vault-without-key");
        Answer record = officer.get(page + "/record");
        assertThat(record.status()).isEqualTo(409);
        assertThat(record.body()).contains("The vault is closed: this installation has no master key for it");
        assertThat(entries.of(ActivityId.of(review))).isEmpty();
        assertThat(this.names.of(ActivityId.of(review))).as("it keeps none").isEmpty();
        assertThat(officer.get(j.api("/access-log"))
                        .json()
                        .path("items")
                        .path(0)
                        .path("why")
                        .asString())
                .isEqualTo("vault-without-key");
        assertThat(officer.get(j.api("/operations/access-log"))
                        .json()
                        .path("seal")
                        .asString())
                .isEqualTo("not-sealed");
        assertThat(vaults.find(ActivityId.of(review))).isEmpty();
    }
}
