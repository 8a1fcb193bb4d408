package org.goldthread.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seal")
class SealTests {

    private static final byte[] PLAIN = "Something typed".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal("a secret of at least thirty-two characters", "sessions");

    @Test
    @DisplayName("opens what it sealed, at the same place")
    void opensItsOwn() {
        assertThat(seal.open(seal.seal(PLAIN, "here"), "here")).hasValue(PLAIN);
    }

    @Test
    @DisplayName("never seals the same thing to the same bytes")
    void isFreshEachTime() {
        assertThat(seal.seal(PLAIN, "here")).isNotEqualTo(seal.seal(PLAIN, "here"));
    }

    @Test
    @DisplayName("opens nothing that was moved, changed, cut or sealed for another purpose or with another secret")
    void opensNothingElse() {
        byte[] sealed = seal.seal(PLAIN, "here");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(seal.open(sealed, "there")).isEmpty();
        assertThat(seal.open(changed, "here")).isEmpty();
        assertThat(seal.open(new byte[5], "here")).isEmpty();
        assertThat(new Seal("a secret of at least thirty-two characters", "forms").open(sealed, "here"))
                .isEmpty();
        assertThat(new Seal("another secret of at least 32 characters", "sessions").open(sealed, "here"))
                .isEmpty();
    }

    @Test
    @DisplayName("marks the same text alike and tells nothing of it")
    void marks() {
        assertThat(seal.mark("officer")).isEqualTo(seal.mark("officer")).doesNotContain("officer");
        assertThat(seal.mark("officer")).isNotEqualTo(seal.mark("executive"));
    }
}
