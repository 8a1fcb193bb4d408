package org.goldthread.reviews.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.framework.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An incident that several reviews look at")
class IncidentTests {

    private static final UUID RAPID = Ids.from("review", "rapid");
    private static final UUID LOCAL = Ids.from("review", "local");
    private static final UUID ADULT = Ids.from("review", "adult");
    private static final UUID REQUEST = Ids.from("request", "police");
    private static final By.Mark MARK = By.of(Samples.officer()).mark(Samples.NOW);
    private static final Incident TWO =
            Told.after(Incident.link(IncidentId.next(), RAPID, LOCAL, "The same injury", MARK));

    @Test
    @DisplayName("links reviews for a reason, each once")
    void linked() {
        assertThat(TWO.beside(RAPID)).containsExactly(LOCAL);
        assertThat(Told.problems(Incident.link(IncidentId.next(), RAPID, LOCAL, " ", MARK)))
                .containsExactly("why:required");
        assertThat(Told.problems(TWO.add(LOCAL, "Again", MARK))).containsExactly("reference:already-linked");
        assertThat(Told.after(TWO.add(ADULT, "The same night", MARK)).beside(LOCAL))
                .containsExactlyInAnyOrder(RAPID, ADULT);
    }

    @Test
    @DisplayName("shares a request with its own reviews only, and stops again")
    void shared() {
        Incident shared = Told.after(TWO.share(REQUEST, RAPID, Set.of(LOCAL)));

        assertThat(shared.sharedWith(LOCAL)).containsExactly(REQUEST);
        assertThat(shared.sharedWith(RAPID)).isEmpty();
        assertThat(shared.reviewsOf(REQUEST)).containsExactly(LOCAL);
        assertThat(Told.after(shared.share(REQUEST, RAPID, Set.of())).shared()).isEmpty();
        assertThat(Told.why(TWO.share(REQUEST, ADULT, Set.of(LOCAL))).code()).isEqualTo("not-found");
        assertThat(Told.why(TWO.share(REQUEST, RAPID, Set.of(ADULT))).code()).isEqualTo("not-found");
    }

    @Test
    @DisplayName("shares nothing any more with a review that is taken out, nor of it")
    void takenOut() {
        Incident three = Told.after(TWO.add(ADULT, "The same night", MARK));
        Incident shared = Told.after(three.share(REQUEST, RAPID, Set.of(LOCAL, ADULT)));

        assertThat(Told.after(shared.remove(ADULT)).reviewsOf(REQUEST)).containsExactly(LOCAL);
        assertThat(Told.after(shared.remove(RAPID)).shared()).isEmpty();
        assertThat(Told.after(TWO.remove(LOCAL)).reviews()).isEmpty();
    }
}
