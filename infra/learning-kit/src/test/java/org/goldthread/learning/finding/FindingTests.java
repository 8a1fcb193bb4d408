package org.goldthread.learning.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.mark;
import static org.goldthread.learning.framework.Samples.origin;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Stage;
import org.goldthread.learning.framework.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A finding")
class FindingTests {

    private static final String EARLIER = "01926b76-c9c0-740f-8aad-5ac0de15daf5";

    @Test
    @DisplayName("as a draft says nothing to anybody, however often it is reworded")
    void draftsAreSilent() {
        Outcome<Decision<Finding>> drafted = draft(worded("Signs of neglect were seen singly", true));

        assertThat(Told.types(drafted)).isEmpty();
        assertThat(Told.types(Told.after(drafted).reword(worded("Signs were not put together", null), SOLIHULL)))
                .isEmpty();
    }

    @Test
    @DisplayName("starts its thread when it is agreed, and asks for learning")
    void agreed() {
        Outcome<Decision<Finding>> outcome = Told.after(draft(worded("Signs of neglect were seen singly", true)))
                .agree("neglect", SOLIHULL, mark());

        assertThat(Told.types(outcome)).containsExactly(FindingAgreed.TYPE, WorkDue.TYPE);
        Finding finding = Told.after(outcome);
        FindingAgreed event = (FindingAgreed) outcome.orThrow().events().get(0);
        assertThat(event.threads()).containsExactly(finding.id().value());
        assertThat(event.activityReference()).isEqualTo("SOL-RR-2026-004");
        assertThat(event.repeats()).isEmpty();
        assertThat(finding.stage()).isEqualTo(Stage.AGREED);
        assertThat(outcome.orThrow().events().get(1).threads())
                .containsExactly(finding.id().value());
    }

    @Test
    @DisplayName("without a priority keeps its contract too")
    void withoutPriority() {
        assertThat(Told.types(
                        Told.after(draft(worded("Good joint working", true))).agree(null, SOLIHULL, mark())))
                .contains(FindingAgreed.TYPE);
    }

    @Test
    @DisplayName("tells neither reasons, evidence nor context: only its public wording")
    void publicWordingOnly() {
        FindingDraft draft = new FindingDraft(
                "Signs were seen singly",
                "Nobody put the signs together",
                "improvement",
                "SECRET reasons",
                "SECRET evidence",
                "SECRET context",
                new Circumstances("SECRET load", "SECRET capacity", "SECRET events", "SECRET inequality"),
                "SECRET view",
                List.of(),
                List.of(),
                true,
                "SECRET word");

        assertThat(Told.after(draft(draft))
                        .agree(null, SOLIHULL, mark())
                        .orThrow()
                        .events()
                        .toString())
                .doesNotContain("SECRET");
    }

    @Test
    @DisplayName("is not agreed before somebody looked whether it was found before")
    void recurrence() {
        Finding unchecked = Told.after(draft(worded("Signs were seen singly", null)));

        assertThat(Told.problems(unchecked.agree(null, SOLIHULL, mark()))).containsExactly("declaredNew:required");
        assertThat(Told.problems(unchecked.recurs(new Recurrence(List.of(), null, null))))
                .containsExactly("recurrence:required");
        assertThat(Told.problems(unchecked.recurs(new Recurrence(List.of(), true, " "))))
                .containsExactly("newBecause:required");
        assertThat(Told.problems(unchecked.recurs(new Recurrence(List.of(EARLIER), true, "Word"))))
                .containsExactly("declaredNew:new-and-repeated");
        Finding looked = Told.after(unchecked.recurs(new Recurrence(List.of(), true, "The first on hospital wards")));
        assertThat(looked.agree(null, SOLIHULL, mark()).isDone()).isTrue();
        assertThat(looked.text().statement()).isEqualTo(unchecked.text().statement());
    }

    @Test
    @DisplayName("is not new without a word on why, and forgets that word when it repeats others after all")
    void newWithAWord() {
        FindingDraft silent = new FindingDraft(
                "Title", "Statement", "strength", null, null, null, null, null, List.of(), List.of(), true, null);
        assertThat(Told.problems(Told.after(draft(silent)).agree(null, SOLIHULL, mark())))
                .containsExactly("newBecause:required");

        Finding repeated = Told.after(Told.after(draft(worded("Title", true)))
                .recurs(new Recurrence(List.of(EARLIER), null, "A word too many")));
        assertThat(repeated.text().repeats()).hasSize(1);
        assertThat(repeated.text().newBecause()).isNull();
        assertThat(repeated.text().isNew()).isFalse();
    }

    @Test
    @DisplayName("tells which earlier findings it repeats")
    void repeats() {
        FindingDraft draft = new FindingDraft(
                "Again seen singly",
                "Again",
                "improvement",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(EARLIER),
                null,
                null);

        FindingAgreed event = (FindingAgreed) Told.after(draft(draft))
                .agree(null, SOLIHULL, mark())
                .orThrow()
                .events()
                .get(0);
        assertThat(event.repeats()).hasToString("[" + EARLIER + "]");
    }

    @Test
    @DisplayName("is either new or repeats others, and names them by their ids")
    void newOrRepeated() {
        FindingDraft both = new FindingDraft(
                "Title",
                "Statement",
                "strength",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(EARLIER),
                true,
                "Word");
        FindingDraft noId = new FindingDraft(
                "Title",
                "Statement",
                "strength",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of("SOL-1"),
                null,
                null);

        assertThat(Told.problems(draft(both))).containsExactly("declaredNew:new-and-repeated");
        assertThat(Told.problems(draft(noId))).containsExactly("repeats:not-an-id");
    }

    @Test
    @DisplayName("needs a title, a statement and its nature from the start")
    void needed() {
        FindingDraft nothing =
                new FindingDraft(null, " ", null, null, null, null, null, null, List.of(), List.of(), null, null);

        assertThat(Told.problems(draft(nothing)))
                .containsExactly("title:required", "statement:required", "nature:required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Strength", "weakness", "improvement "})
    @DisplayName("knows two natures, whatever spaces stand around them")
    void natures(String nature) {
        FindingDraft draft = new FindingDraft(
                "Title", "Statement", nature, null, null, null, null, null, List.of(), List.of(), null, null);

        assertThat(draft(draft).isDone()).isEqualTo(nature.strip().equals("improvement"));
    }

    @Test
    @DisplayName("keeps to its lengths and to the profile's themes")
    void limits() {
        FindingDraft long1 = new FindingDraft(
                "x".repeat(201),
                "x".repeat(4001),
                "strength",
                "x".repeat(4001),
                "x".repeat(4001),
                "x".repeat(4001),
                new Circumstances("x".repeat(2001), null, null, "x".repeat(2001)),
                "x".repeat(4001),
                List.of("neglekt"),
                List.of(),
                true,
                "x".repeat(501));

        assertThat(Told.problems(draft(long1)))
                .containsExactly(
                        "title:too-long",
                        "statement:too-long",
                        "seenThen:too-long",
                        "underlyingReasons:too-long",
                        "workload:too-long",
                        "inequality:too-long",
                        "context:too-long",
                        "evidence:too-long",
                        "themes:unknown-theme",
                        "newBecause:too-long");
        assertThat(Told.sentence(draft(long1), "themes")).endsWith("Did you mean 'neglect'?");
    }

    @Test
    @DisplayName("cannot be changed or agreed again once it is agreed")
    void agreedForGood() {
        Finding agreed = Told.after(Told.after(draft(worded("Title", true))).agree(null, SOLIHULL, mark()));

        assertThat(Told.why(agreed.reword(worded("Other", true), SOLIHULL)).code())
                .isEqualTo("already-agreed");
        assertThat(Told.why(agreed.agree(null, SOLIHULL, mark())).code()).isEqualTo("already-agreed");
    }

    @Test
    @DisplayName("settles its task when something from it is agreed and no draft is left")
    void learningTask() {
        Finding agreed = Told.after(Told.after(draft(worded("Title", true))).agree(null, SOLIHULL, mark()));

        assertThat(Told.types(agreed.learningStands(0, 0, "reviews"))).isEmpty();
        assertThat(Told.types(agreed.learningStands(1, 1, "reviews"))).isEmpty();
        Outcome<Decision<Finding>> settled = agreed.learningStands(1, 0, "reviews");
        assertThat(Told.types(settled)).containsExactly(WorkSettled.TYPE);
        assertThat(Told.types(Told.after(settled).learningStands(1, 1, "reviews")))
                .containsExactly(WorkDue.TYPE);
        assertThat(Told.types(Told.after(draft(worded("Draft", true))).learningStands(0, 3, "reviews")))
                .isEmpty();
    }

    private static Outcome<Decision<Finding>> draft(FindingDraft draft) {
        return Finding.draft(FindingId.next(), origin(), draft, SOLIHULL, mark());
    }

    private static FindingDraft worded(String title, @Nullable Boolean isNew) {
        return new FindingDraft(
                title,
                "Practitioners each saw a sign of neglect.\r\nNobody put the signs together.",
                "improvement",
                null,
                null,
                null,
                null,
                null,
                List.of("neglect"),
                List.of(),
                isNew,
                "Nothing like it was found before");
    }
}
