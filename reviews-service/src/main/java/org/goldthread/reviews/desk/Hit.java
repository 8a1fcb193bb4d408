package org.goldthread.reviews.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text that may identify a person.
 *
 * @param key names the place by its paragraph, so that a decision on it holds while that paragraph stays as it is
 * @param section where it stands; {@code title} for the title
 * @param kind in words: "an NHS number"
 * @param text as it stands there
 * @param from where it begins in the section
 * @param instead what would stand there when it is replaced: a pseudonym, or {@code [redacted]}
 * @param advisory whether it is a detail to think about, which nothing waits for
 */
public record Hit(String key, String section, String kind, String text, int from, String instead, boolean advisory) {

    public static final String REDACTED = "[redacted]";

    private static final int KEY_LENGTH = 32;

    static Hit of(
            String section, String kind, String whole, int from, int to, @Nullable String instead, boolean advisory) {
        String text = whole.substring(from, to);
        int end = whole.lastIndexOf("\n\n", from);
        int start = end < 0 ? 0 : end + 2;
        int next = whole.indexOf("\n\n", to);
        String paragraph = whole.substring(start, next < 0 ? whole.length() : next);
        return new Hit(
                hash(section
                        + '\u001f'
                        + kind
                        + '\u001f'
                        + paragraph.strip()
                        + '\u001f'
                        + (from - start)
                        + '\u001f'
                        + text),
                section,
                kind,
                text,
                from,
                instead == null ? REDACTED : instead,
                advisory);
    }

    public int to() {
        return from + text.length();
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
