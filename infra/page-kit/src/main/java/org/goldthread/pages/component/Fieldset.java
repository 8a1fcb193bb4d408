package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds several controls under one legend. */
public record Fieldset(
        @Nullable Label legend,
        @Nullable String describedBy,
        @Nullable String role,
        String classes,
        Map<String, String> attributes) {

    public Fieldset {
        attributes = Map.copyOf(attributes);
    }

    public static Fieldset of(Object legend) {
        return new Fieldset(Label.of(legend), null, null, "", Map.of());
    }

    public Fieldset describedBy(@Nullable String ids) {
        return new Fieldset(legend, ids, role, classes, attributes);
    }

    public Fieldset role(String other) {
        return new Fieldset(legend, describedBy, other, classes, attributes);
    }
}
