package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One panel of tabs or one section of an accordion.
 *
 * @param id its own id; nothing for the whole's id with a number
 * @param summary a line under an accordion section's heading
 * @param open whether an accordion's section starts open
 */
public record Panel(
        @Nullable String id,
        Part heading,
        @Nullable Content summary,
        Content content,
        boolean open,
        Map<String, String> attributes) {

    public static Panel of(Object heading, Object content) {
        return new Panel(null, Part.of(heading), null, Content.of(content), false, Map.of());
    }

    /** Its id: its own, or the whole's with its place. */
    public String idIn(String whole, int place) {
        return id != null ? id : whole + "-" + place;
    }

    /** Whether its content is words, so that they get a paragraph. */
    public boolean plain() {
        return content instanceof Content.Text;
    }
}
