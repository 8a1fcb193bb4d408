package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere.
 *
 * @param href nothing where the words do not lead anywhere
 * @param about said to screen readers after the words ("Change" <i>due date</i>)
 * @param current whether it leads to the page on which it stands
 */
public record Link(
        Part part, @Nullable String href, @Nullable String about, boolean current) {

    public static Link to(String href, Object words) {
        return new Link(Part.of(words), href, null, false);
    }

    /** Words in a row of links that lead nowhere: the page itself. */
    public static Link here(Object words) {
        return new Link(Part.of(words), null, null, true);
    }

    public Link about(String words) {
        return new Link(part, href, words, current);
    }

    public Link current(boolean here) {
        return new Link(part, href, about, here);
    }

    public Content content() {
        return part.content();
    }

    public String classes() {
        return part.classes();
    }

    public Map<String, String> attributes() {
        return part.attributes();
    }
}
