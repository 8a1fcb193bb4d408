package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.wording.NameForms;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.reviews.vault.NamedStep.Answered;
import org.goldthread.reviews.vault.NamedStep.Kept;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** R7: a text may be older than the name that it calls somebody by. */
@DisplayName("The look through the record finds a name wherever a command keeps it")
@ExtendWith(OutputCaptureExtension.class)
class NamesInRecordIT extends VaultHouse {

    private static final NameForms NAME = NameForms.of(Set.of("Yolanthe"));

    @Autowired
    private NamesInRecord record;

    private List<NamedPlace> look(NamedCase on) {
        List<NamedPlace> places = new ArrayList<>(record.places(ActivityId.of(on.review), on.reference, NAME));
        places.addAll(record.places(ActivityId.of(on.parallel), on.parallelReference, NAME));
        return places;
    }

    @Test
    @DisplayName("What every command of the table writes before the name is known is found, and mended where it says")
    void everyCommand(CapturedOutput output) {
        NamedCase on = new NamedCase(journey());
        List<NamedStep> steps = NamedSteps.of(on, "YOLANTHE");
        SoftAssertions softly = new SoftAssertions();
        Set<String> played = new TreeSet<>();
        Set<String> pages = new TreeSet<>();
        for (NamedStep step : steps) {
            if (step.kept() instanceof Kept.InRecord) {
                played.add(step.route());
                step.before().run();
                Answered answer = step.sending().get();
                softly.assertThat(answer.status())
                        .as("%s: %s", step, answer.body())
                        .isBetween(200, 303);
                List<NamedPlace> found = look(on).stream()
                        .filter(place -> place.excerpt().contains(step.mark()))
                        .toList();
                softly.assertThat(found).as("%s is found", step).isNotEmpty();
                softly.assertThat(found).as("%s is told where", step).allSatisfy(place -> {
                    assertThat(place.page()).isNotNull();
                    assertThat(place.field()).isNotBlank();
                    assertThat(place.excerpt()).contains("[name left out]").doesNotContainIgnoringCase("yolanthe");
                });
                found.forEach(place -> pages.add(String.valueOf(place.page())));
            }
        }
        for (NamedStep step : steps) {
            if (step.kept() instanceof Kept.As other) {
                softly.assertThat(played).as("%s keeps its words as", step).contains(other.route());
            }
        }
        for (String page : pages) {
            softly.assertThat(on.officer.get(page).status()).as("page %s", page).isEqualTo(200);
        }
        softly.assertAll();
        entered(on);
        assertThat(output.getAll()).doesNotContainIgnoringCase("yolanthe").doesNotContainIgnoringCase("fenwicke");
    }

    /** The name is entered now: page and API say where it stands. */
    private void entered(NamedCase on) {
        String names = on.path + "/names";
        assertThat(on.officer.get(names + "/record").json().path("total").asInt())
                .as("no name is kept")
                .isZero();
        assertThat(on.officer.get(on.page + "/names/record").body())
                .contains("The record calls nobody by a name that is kept.");
        NamedCase.done(on.officer.put(on.path + "/scope", NamedCase.SCOPE));
        Answer kept = on.officer.submit(
                on.page + "/names/" + on.person + "/change",
                "version",
                "1",
                "name",
                "Yolanthe Fenwicke",
                "otherNames",
                "Yola");
        assertThat(kept.location()).as(kept.body()).endsWith("?done=kept");
        JsonNode found = on.officer.get(names + "/record").json();
        int total = found.path("total").asInt();
        assertThat(total).isGreaterThan(30);
        assertThat(found.path("places")).hasSize(total);
        assertThat(found.path("names").asInt()).isEqualTo(1);
        assertThat(on.officer.get(on.page + "/names?done=kept").body())
                .contains("calls somebody by a name that is kept in " + total + " places", "names/record");
        for (String sort : List.of("", "?sort=what&order=desc", "?sort=field")) {
            Answer page = on.officer.get(on.page + "/names/record" + sort);
            assertThat(page.body())
                    .contains(total + " places", "What [name left out]’s day was like", "/reviews/findings/")
                    .doesNotContainIgnoringCase("yolanthe");
        }
        List<String> acts = new ArrayList<>();
        on.officer
                .get(on.journey.api("/access-log?size=100&review=" + on.reference))
                .json()
                .path("items")
                .forEach(entry -> acts.add(
                        entry.path("act").asString() + ": " + entry.path("why").asString()));
        assertThat(acts).contains("scanned: Search through the record with the names of 1 person");
    }

    @Test
    @DisplayName("Only who may open names looks, and sees the texts of this review alone")
    void whoMay() {
        String review = review("Who may look: Yolanthe’s title");
        review("Another review: Yolanthe’s too");
        NamedCase.done(officer().put(journey().api("/activities/" + review + "/scope"), NamedCase.SCOPE));
        String names = journey().api("/activities/" + review + "/names");
        String person = officer().get(names).json().at("/people/0/person").asString();
        NamedCase.done(officer().put(names + "/" + person, "{\"name\":\"Yolanthe Fenwicke\"}"));
        NamedCase.done(officer()
                .post(
                        journey().api("/activities/" + review + "/findings"),
                        journey().findingBody("Of this one")));

        Caller reviewer = reviewer();
        assertThat(reviewer.get(names + "/record").text("code")).isEqualTo("not-let-in");
        String page = "/reviews/activities/" + journey().reference(review) + "/names";
        assertThat(reviewer.get(page).body()).doesNotContain("Look for names in the record");
        assertThat(reviewer.get(page + "/record").status()).isEqualTo(403);
        NamedCase.done(officer().put(names + "/admitted", "{\"reviewers\":[\"" + REVIEWER + "\"]}"));
        assertThat(reviewer.get(page).body()).contains("Look for names in the record");
        assertThat(reviewer.get(page + "/record").body()).contains("Who may look: [name left out]");
        JsonNode places = reviewer.get(names + "/record").json().path("places");
        assertThat(places).hasSize(1);
        assertThat(places.path(0).path("what").asString()).isEqualTo("Registration of the review");
        assertThat(places.path(0).path("field").asString()).isEqualTo("Title");
        assertThat(person("reviewer-of-another", Role.INDEPENDENT_REVIEWER)
                        .get(names + "/record")
                        .status())
                .isEqualTo(404);
    }
}
