package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The box around one question: extra classes and attributes, and what stands just before and after its control. */
public record Group(
        String classes,
        Map<String, String> attributes,
        @Nullable Content before,
        @Nullable Content after) {

    static final Group PLAIN = new Group("", Map.of(), null, null);

    public Group {
        attributes = Map.copyOf(attributes);
    }
}
