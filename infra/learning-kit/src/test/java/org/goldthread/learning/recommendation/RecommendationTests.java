package org.goldthread.learning.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.COUNCIL;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;
import static org.goldthread.learning.framework.Samples.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recommendation")
class RecommendationTests {

    private static final UUID FINDING = FindingId.next().value();

    @Test
    @DisplayName("as a draft says nothing, and needs no more than its text")
    void draftsAreSilent() {
        Outcome<Decision<Recommendation>> drafted = draft(textOnly());

        assertThat(Told.types(drafted)).isEmpty();
        assertThat(Told.types(Told.after(drafted).reword(due(TODAY.plusDays(1)), SOLIHULL)))
                .isEmpty();
    }

    @Test
    @DisplayName("is followed up by the framework's own group for its type of activity unless another is named")
    void followUpGroup() {
        assertThat(Told.after(draft(textOnly())).text().followUpGroup())
                .isEqualTo(SOLIHULL.profile().followUpGroup("rapid-review"));
        RecommendationDraft other =
                new RecommendationDraft(List.of(FINDING), "Text", List.of(), "ldg", null, null, null);
        assertThat(Told.after(draft(other)).text().followUpGroup()).isEqualTo("ldg");
    }

    @Test
    @DisplayName("is told when it is agreed")
    void agreed() {
        Outcome<Decision<Recommendation>> outcome =
                Told.after(draft(due(TODAY.plusMonths(6)))).agree(SOLIHULL, mark());

        assertThat(Told.types(outcome)).containsExactly(RecommendationMade.TYPE);
        RecommendationMade event =
                (RecommendationMade) outcome.orThrow().events().get(0);
        assertThat(event.agencies()).containsExactly(POLICE, COUNCIL);
        assertThat(event.threads()).containsExactly(FINDING);
        assertThat(event.dueOn()).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    @DisplayName("is not agreed while anything is missing")
    void incomplete() {
        assertThat(Told.problems(Told.after(draft(textOnly())).agree(SOLIHULL, mark())))
                .containsExactly(
                        "agencies:required", "dueOn:required", "measureOfSuccess:required", "priority:required");
    }

    @Test
    @DisplayName("is due after today, within ten years")
    void dueDate() {
        assertThat(Told.problems(draft(due(TODAY)))).containsExactly("dueOn:not-in-the-future");
        assertThat(Told.problems(draft(due(TODAY.minusDays(1))))).containsExactly("dueOn:not-in-the-future");
        assertThat(draft(due(TODAY.plusDays(1))).isDone()).isTrue();
        assertThat(draft(due(TODAY.plusYears(10))).isDone()).isTrue();
        assertThat(Told.problems(draft(due(TODAY.plusYears(10).plusDays(1))))).containsExactly("dueOn:too-late");
    }

    @Test
    @DisplayName("cannot be agreed when its due date has passed while it was a draft")
    void passedMeanwhile() {
        Recommendation drafted = Told.after(draft(due(TODAY.plusDays(3))));
        Framework nextWeek = new Framework(SOLIHULL.profile(), "reviews", TODAY.plusDays(7));

        assertThat(Told.problems(drafted.agree(nextWeek, mark()))).containsExactly("dueOn:not-in-the-future");
    }

    @Test
    @DisplayName("keeps to its lengths and to the profile's agencies, groups and priorities")
    void limits() {
        RecommendationDraft wrong = new RecommendationDraft(
                List.of(FINDING),
                "x".repeat(2001),
                List.of("nobody"),
                "ldgg",
                TODAY.plusDays(1),
                "x".repeat(1001),
                "urgent");

        assertThat(Told.problems(draft(wrong)))
                .containsExactly(
                        "text:too-long",
                        "agencies:unknown-agency",
                        "followUpGroup:unknown-group",
                        "measureOfSuccess:too-long",
                        "priority:unknown-priority");
        assertThat(Told.sentence(draft(wrong), "followUpGroup")).endsWith("Did you mean 'ldg'?");
    }

    @Test
    @DisplayName("cannot be changed or agreed again once it is agreed")
    void agreedForGood() {
        Recommendation agreed =
                Told.after(Told.after(draft(due(TODAY.plusDays(30)))).agree(SOLIHULL, mark()));

        assertThat(Told.why(agreed.reword(textOnly(), SOLIHULL)).code()).isEqualTo("already-agreed");
        assertThat(Told.why(agreed.agree(SOLIHULL, mark())).code()).isEqualTo("already-agreed");
    }

    private static RecommendationDraft textOnly() {
        return new RecommendationDraft(
                List.of(FINDING), "Ask what daily life is like", List.of(), null, null, null, null);
    }

    private static RecommendationDraft due(@Nullable LocalDate dueOn) {
        return new RecommendationDraft(
                List.of(FINDING),
                "Supervision asks what daily life is like for the child",
                List.of(POLICE, COUNCIL, POLICE),
                null,
                dueOn,
                "In a dip sample of 20 records, at least 16 describe it",
                "high");
    }

    private static Outcome<Decision<Recommendation>> draft(RecommendationDraft draft) {
        return Recommendation.draft(new RecommendationId(Ids.next()), origin(), draft, SOLIHULL, mark());
    }
}
