package org.goldthread.audit.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.tool.TestTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Anonymous answers")
class AnonymousAnswersTests {

    private static final QuestionnaireId ID =
            new QuestionnaireId(UUID.fromString("019cb2f1-9e40-7a1c-8f0e-5ac0de20c000"));

    private static List<Response> responses(int police, int health) {
        List<Response> all = new ArrayList<>();
        for (int i = 0; i < police + health; i++) {
            all.add(new Response(
                    "id" + i,
                    ID,
                    i < police ? "police" : "health",
                    i % 2 == 0 ? "direct" : "manages",
                    List.of(new Response.Said("training-grade", i % 3 == 0 ? "green" : "amber"))));
        }
        return all;
    }

    @Test
    @DisplayName("give no result at all under the minimum, and a question's only where enough answered it")
    void results() {
        assertThat(QuestionnaireResults.of(TestTools.small(), responses(5, 4), 10)
                        .lines())
                .isEmpty();
        QuestionnaireResults enough = QuestionnaireResults.of(TestTools.small(), responses(20, 12), 10);
        assertThat(enough.lines()).hasSize(1);
        assertThat(enough.lines().get(0).byAgency()).containsOnlyKeys("police", "health");
        assertThat(enough.lines().get(0).answered()).isEqualTo(32);
        assertThat(QuestionnaireResults.of(TestTools.small(), responses(20, 2), 10)
                        .lines()
                        .get(0)
                        .byAgency())
                .isEmpty();
    }

    @Test
    @DisplayName("come from forms that are ours, once each, for three days")
    void nonces() {
        Instant now = Instant.parse("2026-05-12T09:00:00Z");
        String nonce = FormNonce.make("random", "key", now);

        assertThat(FormNonce.read(nonce, "key", now)).isPresent();
        assertThat(FormNonce.read(nonce, "key", now)).isEqualTo(FormNonce.read(nonce, "key", now.plusSeconds(60)));
        assertThat(FormNonce.read(nonce, "another key", now)).isEmpty();
        assertThat(FormNonce.read(nonce.replace("random", "forged"), "key", now))
                .isEmpty();
        assertThat(FormNonce.read(nonce, "key", now.plus(Duration.ofDays(4)))).isEmpty();
        assertThat(FormNonce.read("", "key", now)).isEmpty();
        assertThat(FormNonce.read("a.b", "key", now)).isEmpty();
    }
}
