package org.goldthread.pages.component;

import java.util.List;

/** One row of a summary list: what, its value, and what can be done about it. */
public record Row(Part key, Part value, List<Link> actions, String classes, String actionsClasses) {

    public Row {
        actions = List.copyOf(actions);
    }

    public static Row of(Object key, Object value, Link... actions) {
        return new Row(Part.of(key), Part.of(value), List.of(actions), "", "");
    }

    /** The same row in a card: each action says of which card. */
    public Row within(Content title) {
        String words = title.words();
        return new Row(
                key,
                value,
                actions.stream()
                        .map(link -> link.about((link.about() == null ? "" : link.about() + " ") + "(" + words + ")"))
                        .toList(),
                classes,
                actionsClasses);
    }
}
