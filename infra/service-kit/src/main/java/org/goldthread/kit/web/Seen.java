package org.goldthread.kit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.kit.WrongParameter;
import org.jspecify.annotations.Nullable;

/**
 * The version of something that a program saw before it changes it, as it sends it back: {@code If-Match: "3"}.
 * Controllers take it as an argument.
 *
 * @param version null where the program did not say
 */
public record Seen(@Nullable Long version) {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    /**
     * Reads the header.
     *
     * @throws WrongParameter where it is there but holds no version of ours
     */
    static Seen in(@Nullable String header) {
        if (header == null || header.isBlank() || "*".equals(header.strip())) {
            return new Seen(null);
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new WrongParameter(
                    "If-Match", "malformed", "Send the version as it came in ETag, for example If-Match: \"3\"");
        }
        return new Seen(Long.valueOf(version.group(1)));
    }
}
