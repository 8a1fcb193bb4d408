package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.goldthread.reviews.vault.NamedStep.Answered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R7: nothing outside the vault holds a name. */
@DisplayName("No command takes a text that calls somebody of the vault by name")
@ExtendWith(OutputCaptureExtension.class)
class NothingNamedIT extends VaultHouse {

    /** Commands without words of their own, or about nothing whose people a vault knows. */
    private static final Set<String> WITHOUT = Set.of(
            "POST /api/reviews/v1/activities", // no vault yet
            "POST /reviews/register",
            "PUT /api/reviews/v1/activities/{id}", // agencies, days and sign-in names
            "POST /reviews/activities/{reference}/change",
            "POST /api/reviews/v1/activities/{id}/close",
            "POST /reviews/activities/{reference}/close",
            "POST /api/reviews/v1/findings/{id}/agree", // what is agreed was worded before: VaultIT
            "POST /api/reviews/v1/learning-points/{id}/agree",
            "POST /api/reviews/v1/recommendations/{id}/agree",
            "POST /reviews/findings/{id}/agree",
            "POST /reviews/learning-points/{id}/agree",
            "POST /reviews/recommendations/{id}/agree",
            "POST /api/reviews/v1/requests/{id}/acknowledge",
            "POST /reviews/requests/{id}/acknowledge",
            "POST /reviews/requests/{id}/imports/{content}", // looked at when it was read
            "POST /api/reviews/v1/requests/{id}/parts/{part}/accept",
            "POST /reviews/requests/{id}/parts/{part}/accept",
            "POST /api/reviews/v1/operations/parked/replay",
            "POST /api/reviews/v1/referrals", // no review yet
            "POST /reviews/referrals/new",
            "PUT /api/reviews/v1/referrals/{id}/facts", // yes, no or unknown
            "POST /reviews/referrals/{reference}/facts",
            "POST /api/reviews/v1/referrals/{id}/ask",
            "POST /reviews/referrals/{reference}/ask",
            "POST /api/reviews/v1/referrals/{id}/again",
            "POST /reviews/referrals/{reference}/again",
            "POST /api/reviews/v1/referrals/{id}/notification", // a day and an agency
            "POST /reviews/referrals/{reference}/notification",
            "POST /api/reviews/v1/annual-reports", // no review: nobody is kept
            "POST /api/reviews/v1/annual-reports/{id}/change",
            "PUT /api/reviews/v1/annual-reports/{id}/receipt",
            "POST /reviews/annual-reports/ask",
            "POST /reviews/annual-reports/{id}/receive",
            "POST /reviews/annual-reports/{id}/change",
            "POST /reviews/inspections/import",
            "POST /reviews/inspections/import/{id}",
            "POST /api/reviews/v1/inspections/imports",
            "POST /api/reviews/v1/inspections/imports/{id}/take",
            "POST /api/reviews/v1/activities/{id}/parallel/unlink",
            "POST /api/reviews/v1/activities/{id}/parallel/share",
            "PUT /api/reviews/v1/activities/{id}/modifiable-factors", // numbers
            "POST /reviews/activities/{reference}/factors",
            "PUT /api/reviews/v1/activities/{id}/names/admitted", // the vault itself
            "PUT /api/reviews/v1/activities/{id}/names/{person}",
            "POST /api/reviews/v1/activities/{id}/names/{person}/clear",
            "POST /reviews/activities/{reference}/names/admit",
            "POST /reviews/activities/{reference}/names/{person}/change",
            "POST /reviews/activities/{reference}/names/{person}/clear",
            "POST /api/reviews/v1/activities/{id}/retention/confirm",
            "POST /api/reviews/v1/activities/{id}/report", // built from the record
            "POST /reviews/activities/{reference}/report/begin",
            "POST /api/reviews/v1/activities/{id}/report/ask",
            "POST /reviews/activities/{reference}/report/ask",
            "POST /api/reviews/v1/activities/{id}/report/sign",
            "POST /reviews/activities/{reference}/report/sign",
            "POST /api/reviews/v1/activities/{id}/report/publication/copies", // days
            "POST /reviews/activities/{reference}/publication/copies",
            "POST /api/reviews/v1/activities/{id}/report/publication/end-hold",
            "POST /reviews/activities/{reference}/publication/end-hold",
            "POST /api/reviews/v1/activities/{id}/report/publication/withdraw",
            "POST /reviews/activities/{reference}/publication/withdraw",
            "POST /api/reviews/v1/activities/{id}/report/publication/release",
            "POST /reviews/activities/{reference}/publication/release");

    private NamedCase on;
    private List<NamedStep> steps;

    @BeforeEach
    void theCase() {
        on = new NamedCase(journey()).known();
        steps = NamedSteps.of(on, "ZEFFY");
    }

    @Test
    @DisplayName("Each refuses it on its field, by API and by page, says to use the pseudonym, and repeats no name")
    void all(CapturedOutput output) {
        SoftAssertions softly = new SoftAssertions();
        for (NamedStep step : steps) {
            Answered answer = step.sending().get();
            softly.assertThat(answer.status()).as("%s: %s", step, brief(answer)).isEqualTo(400);
            if (step.route().contains("/api/")) {
                softly.assertThat(named(answer))
                        .as("%s: %s", step, brief(answer))
                        .contains(step.field());
                softly.assertThat(answer.body())
                        .as("%s", step)
                        .containsIgnoringCase("use the pseudonym")
                        .doesNotContainIgnoringCase("zeffy");
            } else {
                softly.assertThat(answer.body())
                        .as("%s: %s", step, brief(answer))
                        .contains("Take the name out", "ZEFFY’s day");
            }
        }
        softly.assertAll();
        String log = on.officer
                .get(journey().api("/access-log?size=100&review=" + on.reference))
                .body();
        assertThat(log)
                .contains("name-in-text", "agency-link", "partner-signatory")
                .doesNotContainIgnoringCase("zeffy");
        assertThat(output.getAll()).doesNotContainIgnoringCase("zeffy").doesNotContainIgnoringCase("quillfeather");
    }

    @Test
    @DisplayName("Every command of the service is in the table, or is known to have no words about a case")
    void noneForgotten() throws IOException {
        Set<String> commands;
        try (var table = NothingNamedIT.class.getResourceAsStream("/permissions.txt")) {
            commands = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("POST ") || line.startsWith("PUT "))
                    .map(line -> line.replaceAll(" *\\|.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> known = steps.stream().map(NamedStep::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).doesNotContainAnyElementsOf(WITHOUT);
        known.addAll(WITHOUT);
        assertThat(commands).isEqualTo(known);
    }

    /** The fields of problem details that name somebody. */
    private static Set<String> named(Answered answer) {
        Set<String> fields = new TreeSet<>();
        for (JsonNode problem : JsonMapper.shared().readTree(answer.body()).path("problems")) {
            if (problem.path("code").asString().equals("name")) {
                fields.add(problem.path("field").asString());
            }
        }
        return fields;
    }

    private static String brief(Answered answer) {
        String body = answer.body();
        int from = Math.max(0, body.indexOf("govuk-error-summary"));
        return body.substring(from, Math.min(from + 600, body.length()));
    }
}
