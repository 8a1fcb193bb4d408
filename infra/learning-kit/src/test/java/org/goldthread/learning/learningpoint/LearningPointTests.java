package org.goldthread.learning.learningpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.mark;
import static org.goldthread.learning.framework.Samples.origin;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learning point")
class LearningPointTests {

    private static final UUID FINDING = FindingId.next().value();
    private static final UUID OF_ANOTHER_ACTIVITY = FindingId.next().value();

    @Test
    @DisplayName("as a draft says nothing, and needs no more than its key message")
    void draftsAreSilent() {
        Outcome<Decision<LearningPoint>> drafted = draft(messageOnly());

        assertThat(Told.types(drafted)).isEmpty();
        assertThat(Told.types(Told.after(drafted).reword(complete(), SOLIHULL))).isEmpty();
    }

    @Test
    @DisplayName("is told with all its threads when it is agreed")
    void agreed() {
        Outcome<Decision<LearningPoint>> outcome = Told.after(draft(complete())).agree(SOLIHULL, mark());

        assertThat(Told.types(outcome)).containsExactly(LearningIdentified.TYPE);
        LearningIdentified event =
                (LearningIdentified) outcome.orThrow().events().get(0);
        assertThat(event.findings()).containsExactly(FINDING, OF_ANOTHER_ACTIVITY);
        assertThat(event.threads()).containsExactlyInAnyOrder(FINDING, OF_ANOTHER_ACTIVITY);
        assertThat(event.scope()).isEqualTo("multi-agency");
        assertThat(event.activityTypeId()).isEqualTo("rapid-review");
    }

    @Test
    @DisplayName("is not agreed while anything is missing")
    void incomplete() {
        assertThat(Told.problems(Told.after(draft(messageOnly())).agree(SOLIHULL, mark())))
                .containsExactly(
                        "purpose:required", "learningOutcome:required", "scope:required", "audiences:required");
    }

    @Test
    @DisplayName("cannot be changed or agreed again once it is agreed")
    void agreedForGood() {
        LearningPoint agreed = Told.after(Told.after(draft(complete())).agree(SOLIHULL, mark()));

        assertThat(Told.why(agreed.reword(complete(), SOLIHULL)).code()).isEqualTo("already-agreed");
        assertThat(Told.why(agreed.agree(SOLIHULL, mark())).code()).isEqualTo("already-agreed");
    }

    @Test
    @DisplayName("belongs to at least one finding")
    void findings() {
        LearningPointDraft none = new LearningPointDraft(List.of(), "Message", null, null, null, List.of(), List.of());

        assertThat(Told.problems(draft(none))).containsExactly("findings:required");
    }

    @Test
    @DisplayName("made under a finding comes from that finding first, named once")
    void underAFinding() {
        LearningPointDraft draft = complete().from(new FindingId(OF_ANOTHER_ACTIVITY));

        assertThat(draft.findings()).containsExactly(OF_ANOTHER_ACTIVITY, FINDING);
    }

    @Test
    @DisplayName("keeps to its lengths, scopes and the profile's audiences and agencies")
    void limits() {
        LearningPointDraft wrong = new LearningPointDraft(
                List.of(FINDING),
                "x".repeat(1001),
                "x".repeat(1001),
                "x".repeat(2001),
                "worldwide",
                List.of("workforse"),
                List.of("nobody"));

        assertThat(Told.problems(draft(wrong)))
                .containsExactly(
                        "keyMessage:too-long",
                        "purpose:too-long",
                        "learningOutcome:too-long",
                        "scope:unknown-scope",
                        "audiences:unknown-audience",
                        "agencies:unknown-agency");
        assertThat(Told.sentence(draft(wrong), "audiences")).contains("Did you mean 'workforce");
    }

    private static LearningPointDraft messageOnly() {
        return new LearningPointDraft(
                List.of(FINDING), "Ask what a day is like for this child", null, null, null, List.of(), List.of());
    }

    private static LearningPointDraft complete() {
        return new LearningPointDraft(
                List.of(FINDING, OF_ANOTHER_ACTIVITY),
                "When a child is often hungry or tired, be professionally curious",
                "Practitioners recognise neglect earlier",
                "Practitioners ask about and record daily life",
                "multi-agency",
                List.of(SOLIHULL.profile().audiences().get(0).id()),
                List.of(POLICE));
    }

    private static Outcome<Decision<LearningPoint>> draft(LearningPointDraft draft) {
        return LearningPoint.draft(new LearningPointId(Ids.next()), origin(), draft, SOLIHULL, mark());
    }
}
