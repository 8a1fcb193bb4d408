package org.goldthread.kit.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names at hand while a command runs")
class NamesAtHandTests {

    private static final NameForms FORMS =
            NameForms.of(List.of("Zephyrine Quillfeather", "Zoë O'Hallow", "Ann-Marie", "May"));

    private static List<FieldProblem> problems(Problems problems) {
        return problems.<List<FieldProblem>>orElse(() -> Outcome.done(List.of()))
                .fold(none -> none, why -> ((Refusal.Invalid) why).problems());
    }

    @Test
    @DisplayName("A text that calls somebody by one is refused on its field, by line, without repeating it")
    void refused() {
        List<FieldProblem> found = NamesAtHand.during(
                FORMS::inMarkdown,
                () -> problems(new Problems()
                        .text("title", "What happened", 100, "the title")
                        .optionalText(
                                "notes",
                                "The panel met.\nQUILLFEATHER's mother spoke.\nZoe O’Hallow wrote.",
                                500,
                                "notes")
                        .optionalManuscript("section", "Ze**phyr**ine was seen on 020 7946 0000", 500, "the section")
                        .optionalLines("agenda", List.of("Welcome", "What ann marie said"), 100, "each item")
                        .optionalIdentifier("signIn", "zephyrine.quillfeather", 100, "the sign-in name")));

        assertThat(found)
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("notes", "name"),
                        org.assertj.core.groups.Tuple.tuple("section", "name"),
                        org.assertj.core.groups.Tuple.tuple("agenda", "name"));
        assertThat(found.get(0).sentence()).contains("line 2, 3", "use the pseudonym");
        assertThat(found.get(2).sentence()).contains("line 2");
        assertThat(found.toString()).doesNotContainIgnoringCase("quillfeather").doesNotContainIgnoringCase("hallow");
    }

    @Test
    @DisplayName(
            "They hold until the command is done, whatever becomes of it, and add to those that were at hand before")
    void until() {
        String text = "Zephyrine met Bartholomew";
        NameForms other = NameForms.of(List.of("Bartholomew"));
        NamesAtHand.during(FORMS::inMarkdown, () -> {
            assertThat(NamesAtHand.during(other::inMarkdown, () -> NamesAtHand.in(text)))
                    .hasSize(2);
            assertThat(NamesAtHand.in(text)).hasSize(1);
            return true;
        });
        assertThat(NamesAtHand.in(text)).isEmpty();
        assertThat(NamesAtHand.without(text)).isEqualTo(text);
        assertThat(NamesAtHand.during(FORMS::inMarkdown, () -> NamesAtHand.without(text)))
                .isEqualTo("[name left out] met Bartholomew");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A name is found however it is written, and an ordinary word is not one")
    @CsvSource({
        "Zephyrine went home,1",
        "the Quillfeathers,1",
        "zephyrinequillfeather,1",
        "preZephyrine,0",
        "Zephyriney,0",
        "ÉZephyrine,0",
        "(Zephyrine),1",
        "3 May 2026,0",
        "She may go,0",
        "May said so,1",
        "O'hallow and OHallow,2",
        "annmarie,1",
        "nothing of the kind,0",
        "zep,0",
        "'',0",
    })
    void forms(String text, int places) {
        assertThat(FORMS.inMarkdown(text)).hasSize(places);
    }
}
