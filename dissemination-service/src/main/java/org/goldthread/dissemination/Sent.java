package org.goldthread.dissemination;

import java.util.List;
import java.util.Objects;
import org.goldthread.pages.Form;
import org.jspecify.annotations.Nullable;

/** Small readings of what was sent. */
public final class Sent {

    private Sent() {}

    /** A list that may be absent or hold nothings, without them. */
    public static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    /** The version in a form's hidden field; null where it is none. */
    public static @Nullable Long version(Form form) {
        String text = form.text("version");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A text, or null where nothing stands in the field. */
    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
