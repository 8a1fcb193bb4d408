package org.goldthread.pages.component;

import org.jspecify.annotations.Nullable;

/**
 * A button, or a link that looks like one.
 *
 * @param href where a link leads; nothing for a real button
 * @param type {@code submit}, {@code button} or {@code reset}
 * @param start whether it starts something and bears an arrow
 */
public record Button(Part part, @Nullable String href, String type, boolean start) {

    /** Submits the form it stands in, once however often it is pressed. */
    public static Button submit(Object words) {
        return new Button(Part.of(words).attribute("data-prevent-double-click", "true"), null, "submit", false);
    }

    /** Leads to another page. */
    public static Button link(String href, Object words) {
        return new Button(Part.of(words), href, "submit", false);
    }

    public Button secondary() {
        return new Button(part.classes("govuk-button--secondary"), href, type, start);
    }

    public Button warning() {
        return new Button(part.classes("govuk-button--warning"), href, type, start);
    }

    /** What it sends when it is the one that was pressed. */
    public Button sends(String name, String value) {
        return new Button(part.attribute("name", name).attribute("value", value), href, type, start);
    }

    /** Leaves the browser's own checks of the form out, for "Save and come back later". */
    public Button unchecked() {
        return new Button(part.attribute("formnovalidate", ""), href, type, start);
    }
}
