package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question's label or a fieldset's legend.
 *
 * @param size how large: {@code s}, {@code m}, {@code l}, {@code xl}, or nothing for plain
 * @param heading whether it is also the page's only heading
 */
public record Label(Part part, @Nullable String size, boolean heading) {

    /** A label in bold small letters, the default of our forms. */
    public static Label of(@Nullable Object words) {
        return words instanceof Label label ? label : new Label(Part.of(words), "s", false);
    }

    public Label size(String other) {
        return new Label(part, other, heading);
    }

    /** The label as the page's heading, in large letters. */
    public Label asHeading() {
        return new Label(part, "l", true);
    }

    public Content content() {
        return part.content();
    }

    public Map<String, String> attributes() {
        return part.attributes();
    }

    /** Classes for {@code label} or {@code legend}. */
    public String classes(String block) {
        return Part.joined(block, size == null ? "" : block + "--" + size, part.classes());
    }
}
