package org.goldthread.audit.questionnaire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes a form of a questionnaire count once. It is random, signed with the questionnaire's key and good for three
 * days; nothing in it is about whoever got it, and nothing is kept until the form is sent. An answer is stored under the
 * nonce's hash, so that the same form sent again changes nothing (ADR 0037).
 */
final class FormNonce {

    private static final Duration GOOD = Duration.ofDays(3);
    private static final long HOUR = 3600;

    private FormNonce() {}

    /** A nonce for a new form. */
    static String make(String random, String key, Instant now) {
        String plain = random + "." + now.getEpochSecond() / HOUR;
        return plain + "." + sign(plain, key);
    }

    /** The id under which the form's answer is stored; nothing where the form is not ours or too old. */
    static Optional<String> read(String nonce, String key, Instant now) {
        int last = nonce.lastIndexOf('.');
        int first = nonce.indexOf('.');
        if (first < 1 || last <= first || nonce.length() > 200) {
            return Optional.empty();
        }
        String plain = nonce.substring(0, last);
        byte[] right = sign(plain, key).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, nonce.substring(last + 1).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(plain.substring(first + 1)) * HOUR);
        return made.plus(GOOD).isBefore(now) ? Optional.empty() : Optional.of(hash(plain + key));
    }

    private static String sign(String plain, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
