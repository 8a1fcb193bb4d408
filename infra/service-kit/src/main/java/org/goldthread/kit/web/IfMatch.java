package org.goldthread.kit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** The version that a program saw, as it sends it back: {@code If-Match: "3"}. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private IfMatch() {}

    /** What a program saw; {@code version} is null where it did not say. */
    public record Seen(@Nullable Long version) {}

    /** Reads the header; refused where it is there but holds no version of ours. */
    public static Outcome<Seen> read(@Nullable String header) {
        if (header == null || header.isBlank() || "*".equals(header.strip())) {
            return Outcome.done(new Seen(null));
        }
        Matcher version = VERSION.matcher(header.strip());
        return version.matches()
                ? Outcome.done(new Seen(Long.valueOf(version.group(1))))
                : Outcome.refused(Refusal.invalid(
                        "If-Match", "malformed", "Send the version as it came in ETag, for example If-Match: \"3\""));
    }
}
