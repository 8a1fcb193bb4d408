package org.goldthread.pages.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The atom of every component: content, extra CSS classes and extra HTML attributes. Fragments take a part wherever
 * they take words, so most callers pass a plain string.
 */
public record Part(Content content, String classes, Map<String, String> attributes) {

    public Part {
        attributes = Map.copyOf(attributes);
    }

    /** Words, content, a template's piece or a part, as a part. */
    public static Part of(@Nullable Object given) {
        return given instanceof Part part ? part : new Part(Content.of(given), "", Map.of());
    }

    /** The same as {@link #of}, but nothing stays nothing. */
    public static @Nullable Part orNull(@Nullable Object given) {
        return given == null ? null : of(given);
    }

    public Part classes(String more) {
        return new Part(content, joined(classes, more), attributes);
    }

    public Part attribute(String name, Object value) {
        return new Part(content, classes, with(attributes, name, value));
    }

    /** A number's cell: aligned to the right. */
    public Part numeric() {
        return classes("govuk-table__cell--numeric");
    }

    static String joined(String... classes) {
        return String.join(" ", classes).trim();
    }

    static Map<String, String> with(Map<String, String> attributes, String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, String.valueOf(value));
        return more;
    }
}
