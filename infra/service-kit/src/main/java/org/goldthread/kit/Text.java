package org.goldthread.kit;

import org.jspecify.annotations.Nullable;

/** What the house accepts as text that people wrote. */
public final class Text {

    private Text() {}

    /** Control characters other than line breaks and tabs, bidirectional overrides and lone surrogates. */
    public static boolean hasForbiddenCharacters(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            boolean layout = c == '\n' || c == '\r' || c == '\t';
            boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if ((Character.isISOControl(c) && !layout) || bidirectional || loneSurrogate) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** What is looked for: tidied, without control characters, which nothing that is kept holds. */
    public static @Nullable String sought(@Nullable String value) {
        return value == null ? null : tidy(value.replaceAll("\\p{Cntrl}", " "));
    }

    /** Trimmed, with browsers' line breaks made one character; null for what is blank. */
    public static @Nullable String tidy(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.strip().replace("\r\n", "\n");
    }
}
