package org.goldthread.reviews.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** The key that wraps the data keys. Its name says which key it is and nothing about it. */
final class MasterKey {

    /** What the driver's local provider takes. */
    static final int LENGTH = 96;

    private static final int NAME_BYTES = 8;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** A key, or why there is none. */
    record Found(@Nullable MasterKey key, Refusal.@Nullable Rule why) {

        static Found closed(String code, String sentence) {
            return new Found(null, new Refusal.Rule(code, sentence, "default"));
        }
    }

    /** The key that these settings lead to; a file goes before a value. */
    static Found in(@Nullable Path file, @Nullable String value) {
        if (file != null) {
            try {
                return read(Files.readAllBytes(file), "The file of the vault’s master key");
            } catch (IOException unreadable) {
                return Found.closed(
                        "vault-key-unreadable", "The vault is closed: the file of its master key cannot be read");
            }
        }
        if (value == null || value.isBlank()) {
            return Found.closed("vault-without-key", "The vault is closed: this installation has no master key for it");
        }
        return read(value.getBytes(StandardCharsets.UTF_8), "The setting of the vault’s master key");
    }

    private static Found read(byte[] given, String what) {
        return decoded(given)
                .map(key -> new Found(new MasterKey(key), null))
                .orElseGet(() -> Found.closed(
                        "vault-key-malformed",
                        "The vault is closed. " + what + " does not hold " + LENGTH + " bytes in base 64"));
    }

    private static Optional<byte[]> decoded(byte[] given) {
        if (given.length == LENGTH) {
            return Optional.of(given.clone());
        }
        try {
            byte[] key = Base64.getDecoder()
                    .decode(new String(given, StandardCharsets.US_ASCII)
                            .replaceAll("\\s", "")
                            .replace('-', '+')
                            .replace('_', '/'));
            return key.length == LENGTH ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The name of the driver's key provider, under which data keys remember what wraps them. */
    String provider() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("goldthread vault key name".getBytes(StandardCharsets.UTF_8));
            return "local:k" + HexFormat.of().formatHex(Arrays.copyOf(sha.digest(key), NAME_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        return key.clone();
    }

    /** A seal on a content: HMAC-SHA-256 under a key that follows from this one and is used for nothing else. */
    String seal(String content) {
        return HexFormat.of().formatHex(hmac(hmac(key, "goldthread access head"), content));
    }

    private static byte[] hmac(byte[] with, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(with, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return provider();
    }
}
