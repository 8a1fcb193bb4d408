package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.bson.types.Binary;
import org.goldthread.kit.Refusal;
import org.goldthread.testkit.HouseUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The vault's keys")
class DataKeysIT {

    @TempDir
    private Path folder = Path.of("");

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path key(String name) throws IOException {
        byte[] key = new byte[96];
        new SecureRandom().nextBytes(key);
        return Files.writeString(
                folder.resolve(name), Base64.getMimeEncoder(76, new byte[] {10}).encodeToString(key) + "\n");
    }

    private DataKeys keys(@Nullable Path present, @Nullable Path previous) {
        return new DataKeys(
                new MasterKeys(new VaultProperties(present, "", previous)),
                store.house(),
                store.client(),
                HouseUnderTest.store());
    }

    private static @Nullable String closed(DataKeys keys) {
        return keys.closed().map(Refusal::code).orElse(null);
    }

    @Test
    @DisplayName("encrypt each time otherwise, and decrypt to what was given")
    void roundTrip() throws IOException {
        DataKeys keys = keys(key("a"), null);
        UUID key = keys.make();
        Binary one = keys.encrypt(key, "Zephyrine");
        Binary two = keys.encrypt(key, "Zephyrine");
        assertThat(one).isNotEqualTo(two);
        assertThat(one.getType()).isZero();
        assertThat(keys.decrypt(one)).isEqualTo("Zephyrine");
        assertThat(keys.decrypt(two)).isEqualTo("Zephyrine");
        byte[] spoilt = one.getData().clone();
        spoilt[spoilt.length - 1] ^= 1;
        assertThatThrownBy(() -> keys.decrypt(new Binary(spoilt)))
                .isInstanceOf(VaultClosed.class)
                .hasMessageNotContaining("Zephyrine");
        keys.destroy();
    }

    @Test
    @DisplayName("are closed with a sentence where the master key is missing, unreadable or malformed")
    void withoutAKey() throws IOException {
        assertThat(closed(keys(null, null))).isEqualTo("vault-without-key");
        assertThat(closed(keys(folder.resolve("nowhere"), null))).isEqualTo("vault-key-unreadable");
        assertThat(closed(keys(Files.writeString(folder.resolve("short"), "c2hvcnQ="), null)))
                .isEqualTo("vault-key-malformed");
        assertThat(closed(keys(Files.writeString(folder.resolve("noise"), "%%%"), null)))
                .isEqualTo("vault-key-malformed");
    }

    @Test
    @DisplayName("are closed with the wrong master key, lose nothing, and open again with the right one")
    void wrongKey() throws IOException {
        Path right = key("right");
        DataKeys keys = keys(right, null);
        Binary sealed = keys.encrypt(keys.make(), "Zephyrine");
        keys.destroy();

        DataKeys wrong = keys(key("wrong"), null);
        assertThat(closed(wrong)).isEqualTo("vault-key-wrong");
        assertThatThrownBy(() -> wrong.decrypt(sealed)).isInstanceOf(VaultClosed.class);
        wrong.destroy();

        DataKeys again = keys(right, null);
        assertThat(closed(again)).isNull();
        assertThat(again.decrypt(sealed)).isEqualTo("Zephyrine");
        again.destroy();
    }

    @Test
    @DisplayName("are wrapped anew by a new master key, after which the old one opens nothing that stands in the store")
    void rewrapped() throws IOException {
        Path old = key("old");
        DataKeys before = keys(old, null);
        Binary sealed = before.encrypt(before.make(), "Zephyrine");
        before.destroy();

        Path fresh = key("fresh");
        DataKeys changing = keys(fresh, old);
        assertThat(closed(changing)).isNull();
        assertThat(changing.rewrap()).isEqualTo(1);
        assertThat(changing.rewrap()).as("once").isZero();
        changing.destroy();

        DataKeys after = keys(fresh, null);
        assertThat(after.decrypt(sealed)).isEqualTo("Zephyrine");
        after.destroy();
        assertThat(closed(keys(old, null))).isEqualTo("vault-key-wrong");
    }

    @Test
    @DisplayName("say nothing of a master key in words")
    void silent() throws IOException {
        Path file = key("quiet");
        String secret = Files.readString(file).strip();
        VaultProperties properties = new VaultProperties(null, secret, null);
        assertThat(properties.toString()).doesNotContain(secret.substring(0, 8));
        MasterKey key = MasterKey.in(null, secret).key();
        assertThat(String.valueOf(key)).startsWith("local:k").doesNotContain(secret.substring(0, 8));
    }
}
