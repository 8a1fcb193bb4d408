package org.goldthread.reviews.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Principle;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.ReviewRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The principles matrix")
class PrinciplesMatrixTests {

    private static final ReviewRef REVIEW =
            new ReviewRef(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "PSCB-SCR-2017-001");
    private static final Profile PSCB = Profiles.load("portsmouth-2017");

    @ParameterizedTest
    @ValueSource(strings = {"portsmouth", "portsmouth-2017", "st-helens", "solihull", "leeds"})
    @DisplayName("holds a review open while one principle that the profile asks for is empty, and names it")
    void oneEmpty(String id) {
        Profile profile = Profiles.load(id);
        List<Principle> asked =
                profile.principles().stream().filter(Principle::blocksClosing).toList();
        assertThat(asked).isNotEmpty();
        for (Principle left : asked) {
            List<Evidence> shown = new ArrayList<>();
            asked.stream()
                    .filter(each -> !each.equals(left))
                    .forEach(each -> shown.add(new Evidence(each.id(), "Shown", "/x")));
            PrinciplesMatrix matrix = PrinciplesMatrix.of(profile, shown, EnteredEvidence.begin(REVIEW));
            assertThat(matrix.missing()).containsExactly(left);
            assertThat(matrix.againstClosing()).hasValueSatisfying(rule -> {
                assertThat(rule.code()).isEqualTo("principles-without-evidence");
                assertThat(rule.sentence()).contains(left.name());
                assertThat(rule.basis()).isEqualTo(left.basis());
            });
            EnteredEvidence entered = Told.after(
                    EnteredEvidence.begin(REVIEW).enter(left.id(), new NewEvidence("Shown in words"), profile, mark()));
            assertThat(PrinciplesMatrix.of(profile, shown, entered).againstClosing())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("of 2017 has the principles of PSCB 2.1 and the five of conduct of PSCB 2.2")
    void ofThe2017Framework() {
        Refusal.Rule rule = PrinciplesMatrix.of(PSCB, List.of(), EnteredEvidence.begin(REVIEW))
                .againstClosing()
                .orElseThrow();
        assertThat(rule.sentence())
                .contains("PSCB 2.1.2", "PSCB 2.1.3", "PSCB 2.1.4", "PSCB 2.1.5", "PSCB 2.1.6", "PSCB 2.1.7")
                .contains("PSCB 2.2.1", "PSCB 2.2.2", "PSCB 2.2.3", "PSCB 2.2.4", "PSCB 2.2.5");
    }

    @Test
    @DisplayName("takes evidence in words for its own principles only, and lets it be taken back")
    void inWords() {
        EnteredEvidence begun = EnteredEvidence.begin(REVIEW);
        assertThat(Told.why(begun.enter("punctuality", new NewEvidence("x"), PSCB, mark()))
                        .code())
                .isEqualTo("not-found");
        assertThat(Told.problems(begun.enter("research", new NewEvidence("born 3 May 1991"), PSCB, mark())))
                .containsExactly("text:identity");
        EnteredEvidence entered =
                Told.after(begun.enter("research", new NewEvidence("Triennial analysis"), PSCB, mark()));
        assertThat(entered.entry("research")).isPresent();
        assertThat(Told.after(entered.enter("research", new NewEvidence(" "), PSCB, mark()))
                        .entries())
                .isEmpty();
    }
}
