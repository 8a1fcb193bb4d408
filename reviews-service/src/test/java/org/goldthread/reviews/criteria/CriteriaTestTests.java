package org.goldthread.reviews.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the criteria suggest, and why")
class CriteriaTestTests {

    private final Profile board = Profiles.load("portsmouth-2017");
    private final Profile solihull = Profiles.load("solihull");

    @Test
    @DisplayName(
            "PSCB: concern about working together that is only unclear counts like concern, and the clause is named")
    void concernIsThreeValued() {
        CriteriaTest test = board("abuse-or-neglect", "yes", "seriously-harmed", "yes", "working-together", "unclear");

        assertThat(test.met()).hasSize(1);
        assertThat(test.met().get(0).must()).isTrue();
        assertThat(test.met().get(0).type().id()).isEqualTo("serious-case-review");
        assertThat(test.met().get(0).reason()).contains("PSCB 7.8.1 SCR unless clear");
        assertThat(board("abuse-or-neglect", "yes", "seriously-harmed", "yes", "working-together", "none")
                        .met())
                .isEmpty();
    }

    @Test
    @DisplayName("PSCB: a death in custody asks for a serious case review without abuse or neglect")
    void custody() {
        CriteriaTest test = board("abuse-or-neglect", "no", "child-died", "yes", "on-remand", "yes");

        assertThat(test.criteria(Truth.MET)).containsExactly("scr-custody");
    }

    @Test
    @DisplayName("An unclear suggestion says which facts it hangs on")
    void unclear() {
        CriteriaTest test = CriteriaTest.of(
                solihull, Editions.of(solihull, "wt-2026"), Map.of("child-died", "yes", "abuse-or-neglect", "unknown"));

        Suggestion rapid = test.suggestions().stream()
                .filter(one -> one.type().id().equals("rapid-review"))
                .findFirst()
                .orElseThrow();
        assertThat(rapid.truth()).isEqualTo(Truth.UNCLEAR);
        assertThat(rapid.reason()).contains("CA 2004 s.16C").contains("Not known yet: Abuse or neglect");
    }

    @Test
    @DisplayName("Only the edition's criteria are put: the rapid review is none of 2015")
    void editions() {
        Map<String, String> facts = Map.of("abuse-or-neglect", "yes", "child-died", "yes");

        assertThat(CriteriaTest.of(solihull, Editions.of(solihull, "wt-2015"), facts)
                        .laid())
                .isEmpty();
        assertThat(CriteriaTest.of(solihull, Editions.of(solihull, "wt-2018"), facts)
                        .types())
                .contains("rapid-review");
    }

    @Test
    @DisplayName("The day on which the agency became aware picks the edition; a day outside all takes the framework's")
    void editionOfADay() {
        assertThat(Editions.on(solihull, LocalDate.of(2026, 3, 17)).id()).isEqualTo("wt-2023");
        assertThat(Editions.on(solihull, LocalDate.of(2026, 3, 18)).id()).isEqualTo("wt-2026");
        assertThat(Editions.on(solihull, LocalDate.of(2018, 7, 3)).id()).isEqualTo("wt-2015");
        assertThat(Editions.on(board, LocalDate.of(2026, 11, 20)).id()).isEqualTo("wt-2015");
        assertThat(Editions.compels(Editions.of(solihull, "wt-2015"))).isTrue();
        assertThat(Editions.compels(Editions.of(solihull, "wt-2018"))).isFalse();
    }

    private CriteriaTest board(String... answers) {
        Map<String, String> facts = new java.util.HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            facts.put(answers[i], answers[i + 1]);
        }
        return CriteriaTest.of(board, Editions.of(board, "wt-2015"), facts);
    }
}
