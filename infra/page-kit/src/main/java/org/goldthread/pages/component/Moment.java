package org.goldthread.pages.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a timeline.
 *
 * @param kind what sort of step: "Finding", "Cascade"
 * @param tag its state; its colour is the knot's
 * @param when the date in words
 * @param by role and agency
 * @param more further markup, such as a template's piece
 */
public record Moment(
        @Nullable String kind,
        Part title,
        @Nullable Tag tag,
        @Nullable String when,
        @Nullable String by,
        @Nullable Content more,
        List<Link> links) {

    public Moment {
        links = List.copyOf(links);
    }

    public static Moment of(String kind, Object title) {
        return new Moment(kind, Part.of(title), null, null, null, null, List.of());
    }

    public Moment tag(@Nullable Tag other) {
        return new Moment(kind, title, other, when, by, more, links);
    }

    public Moment when(@Nullable String words) {
        return new Moment(kind, title, tag, words, by, more, links);
    }

    public Moment by(@Nullable String roleAndAgency) {
        return new Moment(kind, title, tag, when, roleAndAgency, more, links);
    }

    public Moment more(Object content) {
        return new Moment(kind, title, tag, when, by, Content.of(content), links);
    }

    public Moment links(List<Link> others) {
        return new Moment(kind, title, tag, when, by, more, others);
    }

    /** The colour of its knot on the thread. */
    public String colour() {
        return tag == null ? "grey" : tag.colour();
    }
}
