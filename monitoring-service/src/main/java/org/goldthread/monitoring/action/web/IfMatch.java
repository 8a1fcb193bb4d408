package org.goldthread.monitoring.action.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The version that a caller saw, from the header {@code If-Match}. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * Null where the caller does not care ({@code *} or no header).
     *
     * @throws ResponseStatusException 400 if it is none that we ever gave
     */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.valueOf(tag.group(1));
    }
}
