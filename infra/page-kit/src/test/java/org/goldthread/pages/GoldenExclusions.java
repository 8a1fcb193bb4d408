package org.goldthread.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fixtures that are left out, each with the reason. A fixture that has become equal may not stay here. */
final class GoldenExclusions {

    /** Component and fixture's name, to the reason. */
    static final Map<String, String> REASONS = reasons();

    private GoldenExclusions() {}

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        put(
                reasons,
                "headings of this component have one level in our pages",
                "accordion: custom heading level",
                "notification-banner: custom title heading level",
                "panel: custom heading level",
                "summary-list: as a summary card with a custom header level");
        put(
                reasons,
                "lists in Java have no empty places, so numbers do not skip any",
                "accordion: with falsy values",
                "checkboxes: with falsy values",
                "radios: with falsy items",
                "task-list: with empty values",
                "pagination: with empty items");
        put(
                reasons,
                "the drop zone that scripts put around a file is not offered",
                "file-upload: enhanced",
                "file-upload: enhanced, with error message and hint",
                "file-upload: enhanced, multiple files",
                "file-upload: enhanced, custom wrapper classes and attributes",
                "file-upload: translated");
        put(reasons, "the header always has the pages' width", "generic-header: full width");
        put(
                reasons,
                "the box around prefix and suffix takes no classes of its own",
                "input: with customised input wrapper");
        put(reasons, "a question always has words", "label: empty");
        put(
                reasons,
                "the panel is used for confirmation only",
                "panel: interruption",
                "panel: interruption-with-content-with-long-line-length",
                "panel: interruption-with-headings-content-and-lists",
                "panel: interruption with custom classes",
                "panel: interruption, with actions classes and attributes",
                "panel: interruption, submit action",
                "panel: interruption, button link",
                "panel: interruption, no actions",
                "panel: interruption, no actions items");
        put(
                reasons,
                "the navigation marks the section, never the page itself",
                "service-navigation: with navigation with a current item");
        put(
                reasons,
                "the product's name stands in the header, not in the navigation",
                "service-navigation: with service name",
                "service-navigation: with service link",
                "service-navigation: with long service name",
                "service-navigation: with service name and navigation",
                "service-navigation: inverse",
                "service-navigation: with collapseNavigationOnMobile set to false",
                "service-navigation: with a single navigation item",
                "service-navigation: with a single navigation item and collapseNavigationOnMobile set to true",
                "service-navigation: attributes",
                "service-navigation: classes",
                "service-navigation: with custom aria-label");
        put(
                reasons,
                "there is one navigation, with one label and one id",
                "service-navigation: with custom navigation toggle text",
                "service-navigation: with custom navigation toggle label",
                "service-navigation: with identical navigation toggle text and label",
                "service-navigation: with custom navigation label",
                "service-navigation: with custom navigation toggle text and navigation label",
                "service-navigation: with custom navigation classes",
                "service-navigation: with custom navigation ID");
        put(
                reasons,
                "the navigation always has Home",
                "service-navigation: with no options set",
                "service-navigation: with navigation having only empty values",
                "service-navigation: with navigation being an empty array");
        put(
                reasons,
                "pages are in English, and nothing else stands in the navigation",
                "service-navigation: with language navigation",
                "service-navigation: with right-aligned language navigation",
                "service-navigation: inverse with language navigation",
                "service-navigation: with slotted content",
                "service-navigation: with `inline` end slot");
        put(
                reasons,
                "a card always has a title",
                "summary-list: summary card with custom classes",
                "summary-list: summary card with custom attributes");
        put(reasons, "tabs and their panels share one id", "tabs: idPrefix");
        put(reasons, "the icon is always read as Warning", "warning-text: icon fallback text only");
        return Map.copyOf(reasons);
    }

    private static void put(Map<String, String> reasons, String reason, String... fixtures) {
        for (String fixture : fixtures) {
            reasons.put(fixture, reason);
        }
    }
}
