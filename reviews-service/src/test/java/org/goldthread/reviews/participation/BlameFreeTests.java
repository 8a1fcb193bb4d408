package org.goldthread.reviews.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.profile.Profiles;
import org.goldthread.profile.WordList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The wording check")
class BlameFreeTests {

    private static final BlameFree SOLIHULL = BlameFree.of(Profiles.load("solihull"));

    @Test
    @DisplayName("shows the place, the term and the better way, in the order of the text")
    void found() {
        List<BlameFree.Hit> hits = SOLIHULL.in("The family was Hard to\nReach. The school failed  to refer.");
        assertThat(hits).extracting(BlameFree.Hit::term).containsExactly("hard to reach", "failed to");
        assertThat(hits.get(1).written()).contains("The school failed to refer");
        assertThat(hits.get(1).instead()).contains("because");
    }

    @Test
    @DisplayName("names of terms that overlap only the longest")
    void longest() {
        assertThat(SOLIHULL.in("They should have known it"))
                .extracting(BlameFree.Hit::term)
                .containsExactly("should have known");
    }

    @Test
    @DisplayName("finds whole words only, and nothing in no text")
    void wholeWords() {
        assertThat(SOLIHULL.in("A negligently long sentence about disengagedness"))
                .isEmpty();
        assertThat(SOLIHULL.in(null)).isEmpty();
        assertThat(SOLIHULL.in("What happened, and what stood in the way")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portsmouth", "portsmouth-2017", "st-helens", "solihull", "leeds"})
    @DisplayName("finds every term to avoid of every shipped profile, and says where its list comes from")
    void everyTerm(String profile) {
        BlameFree wording = BlameFree.of(Profiles.load(profile));
        Profiles.load(profile).wording().stream()
                .filter(list -> list.kind() == WordList.Kind.AVOID)
                .flatMap(list -> list.words().stream())
                .forEach(word -> assertThat(wording.in("It says " + word.term() + " here"))
                        .as(word.term())
                        .singleElement()
                        .satisfies(hit -> {
                            assertThat(hit.term()).isEqualTo(word.term());
                            assertThat(hit.instead()).isNotBlank();
                            assertThat(hit.basis()).isNotBlank();
                        }));
    }
}
