package org.goldthread.pages;

import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Pagination;
import org.goldthread.pages.component.Part;
import org.jspecify.annotations.Nullable;

/** Fixtures of what leads from page to page as our components. */
final class GoldenNavigation {

    private GoldenNavigation() {}

    static GoldenDrawing backLink(GoldenOptions options) {
        Part words = options.has("html") || options.has("text")
                ? options.part()
                : new Part(Content.text("Back"), options.classes(), options.attributes());
        return GoldenDrawing.of(
                "pages/navigation :: backTo(${href}, ${words})", "href", options.text("href", "#"), "words", words);
    }

    static GoldenDrawing skipLink(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/navigation :: skipLink(${href}, ${words})",
                "href",
                options.text("href", "#content"),
                "words",
                options.part());
    }

    static GoldenDrawing breadcrumbs(GoldenOptions options) {
        Part label = new Part(
                Content.text(options.text("labelText", "Breadcrumb")), options.classes(), options.attributes());
        return GoldenDrawing.of(
                "pages/navigation :: breadcrumbsOf(${links}, ${label})",
                "links",
                options.items("items").stream().map(GoldenOptions::link).toList(),
                "label",
                options.flag("collapseOnMobile") ? label.classes("govuk-breadcrumbs--collapse-on-mobile") : label);
    }

    static GoldenDrawing serviceNavigation(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/navigation :: services(links=${links}, box=${box})",
                "links",
                options.items("navigation").stream().map(GoldenOptions::link).toList(),
                "box",
                options.box());
    }

    static GoldenDrawing genericHeader(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/navigation :: genericHeader(${logo}, ${href}, ${null})",
                "logo",
                new Part(options.content("logoHtml", "logoText"), options.classes(), options.attributes()),
                "href",
                options.text("url", "/"));
    }

    static GoldenDrawing pagination(GoldenOptions options) {
        Pagination pagination = new Pagination(
                arrow(options.at("previous")),
                arrow(options.at("next")),
                options.items("items").stream().map(GoldenNavigation::place).toList(),
                options.text("landmarkLabel", "Pagination"),
                options.classes(),
                options.attributes());
        return GoldenDrawing.of("pages/navigation :: pagination(${pagination})", "pagination", pagination);
    }

    private static @Nullable Link arrow(GoldenOptions options) {
        return options.has("href")
                ? new Link(options.part(), options.text("href"), options.text("labelText"), false)
                : null;
    }

    private static Pagination.Place place(GoldenOptions options) {
        if (options.flag("ellipsis")) {
            return Pagination.Place.ellipsis();
        }
        Part number = new Part(Content.text(options.text("number", "")), "", options.attributes());
        return new Pagination.Place(
                new Link(number, options.text("href"), null, options.flag("current")),
                options.text("visuallyHiddenText"));
    }
}
