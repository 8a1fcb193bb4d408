package org.goldthread.reviews.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A draft of a review's scope")
class ScopeDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static ScopeDraft of(Person... people) {
        return new ScopeDraft(List.of("How was neglect recognised?"), null, null, List.of(people), List.of());
    }

    private static List<String> problems(ScopeDraft draft) {
        return codes(draft.check(TODAY));
    }

    private static List<String> codes(Problems problems) {
        return problems.<String>orElse(() -> Outcome.done(""))
                .fold(
                        none -> List.of(),
                        why -> ((Refusal.Invalid) why)
                                .problems().stream()
                                        .map(problem -> problem.field() + " " + problem.code())
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Child A",
                "mother",
                "Sibling 1",
                "Mother of Child B",
                "Mother’s partner",
                "Older half-brother",
                "Maternal grandmother",
                "Baby 2b",
                "Unborn child",
                "Foster carer 1"
            })
    @DisplayName("takes pseudonyms that say who somebody is")
    void pseudonyms(String words) {
        assertThat(problems(of(new Person(words, null)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amelia", "Child Amelia", "Mrs Green", "Mother (Jo)", "A", "1", "", "Child A, 4 Elm Road"})
    @DisplayName("takes nothing that could be a name, and does not repeat it")
    void names(String words) {
        ScopeDraft draft = of(new Person(words, "subject of the review"));
        assertThat(problems(draft)).containsExactly("people not-a-pseudonym");
        String sentence =
                draft.check(TODAY).<String>orElse(() -> Outcome.done("")).fold(none -> "", Refusal::sentence);
        assertThat(words.length() > 1 && sentence.contains(words)).isFalse();
    }

    @Test
    @DisplayName("has each pseudonym once, whatever its capitals and spaces")
    void once() {
        assertThat(problems(of(new Person("Child A", null), new Person("child  a", null))))
                .containsExactly("people twice");
    }

    @Test
    @DisplayName("finds identities in every free text, and dates that cannot be, in the form's order")
    void everythingWrong() {
        ScopeDraft draft = new ScopeDraft(
                List.of("Was 943 476 5919 known?"),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2026, 1, 1),
                List.of(new Person("Child A", "lives at B91 3QB")),
                List.of("Health visitor, 07700 900123"));
        assertThat(problems(draft))
                .containsExactly(
                        "lines identity",
                        "from in-the-future",
                        "until before-start",
                        "people identity",
                        "practitioners identity");
    }

    @Test
    @DisplayName("is bounded in every list")
    void bounded() {
        ScopeDraft draft = new ScopeDraft(
                java.util.stream.IntStream.range(0, 31)
                        .mapToObj(i -> "Line " + i)
                        .toList(),
                null,
                null,
                java.util.stream.IntStream.range(0, 41)
                        .mapToObj(i -> new Person("Child " + i, null))
                        .toList(),
                java.util.stream.IntStream.range(0, 61)
                        .mapToObj(i -> "Role " + i)
                        .toList());
        assertThat(problems(draft)).containsExactly("lines too-many", "people too-many", "practitioners too-many");
    }
}
