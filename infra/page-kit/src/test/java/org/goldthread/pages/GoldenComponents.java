package org.goldthread.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.goldthread.pages.component.Button;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Panel;
import org.goldthread.pages.component.Part;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Table;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;

/** Fixtures of buttons, messages, tables and lists as our components. */
final class GoldenComponents {

    private GoldenComponents() {}

    static GoldenDrawing button(GoldenOptions options) {
        Part part = options.part();
        for (String name : List.of("id")) {
            part = options.has(name) ? part.attribute(name, options.text(name, "")) : part;
        }
        if (!options.has("href")) {
            part = options.has("value") ? part.attribute("value", options.text("value", "")) : part;
            part = options.has("name") ? part.attribute("name", options.text("name", "")) : part;
            part = options.flag("disabled") ? part.attribute("disabled", "").attribute("aria-disabled", "true") : part;
            part = options.node().has("preventDoubleClick")
                    ? part.attribute("data-prevent-double-click", options.flag("preventDoubleClick"))
                    : part;
        }
        if (options.flag("isStartButton") && options.has("html")) {
            part = new Part(
                    Content.html("<span>" + options.text("html") + "</span>"), part.classes(), part.attributes());
        }
        return GoldenDrawing.of(
                "pages/form :: buttonOf(${button})",
                "button",
                new Button(
                        part,
                        options.has("href") ? options.text("href") : null,
                        options.text("type", "submit"),
                        options.flag("isStartButton")));
    }

    static GoldenDrawing errorSummary(GoldenOptions options) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (options.node().has("disableAutoFocus")) {
            attributes.put("data-disable-auto-focus", options.text("disableAutoFocus", "false"));
        }
        attributes.putAll(options.attributes());
        return GoldenDrawing.of(
                "pages/form :: errorList(${heading}, ${description}, ${links})",
                "heading",
                new Part(options.content("titleHtml", "titleText"), options.classes(), attributes),
                "description",
                options.contentOrNull("descriptionHtml", "descriptionText"),
                "links",
                options.items("errorList").stream().map(GoldenOptions::link).toList());
    }

    static GoldenDrawing errorMessage(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/form :: error(words=${words}, id=${id}, spokenAs=${spokenAs})",
                "words",
                options.part(),
                "id",
                options.text("id"),
                "spokenAs",
                options.node().has("visuallyHiddenText") ? spoken(options) : null);
    }

    private static String spoken(GoldenOptions options) {
        return options.node().path("visuallyHiddenText").isBoolean() ? "" : options.text("visuallyHiddenText", "");
    }

    static GoldenDrawing hint(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/form :: hint(${part}, ${id}, '')", "part", options.part(), "id", options.text("id"));
    }

    static GoldenDrawing details(GoldenOptions options) {
        Part inside = options.part();
        inside = options.has("id") ? inside.attribute("id", options.text("id", "")) : inside;
        return GoldenDrawing.of(
                "pages/content :: detailsBox(${summary}, ${inside})",
                "summary",
                options.content("summaryHtml", "summaryText"),
                "inside",
                options.flag("open") ? inside.attribute("open", "") : inside);
    }

    static GoldenDrawing inset(GoldenOptions options) {
        Part words = options.part();
        return GoldenDrawing.of(
                "pages/content :: inset(${words})",
                "words",
                options.has("id") ? words.attribute("id", options.text("id", "")) : words);
    }

    static GoldenDrawing warningText(GoldenOptions options) {
        return GoldenDrawing.of("pages/content :: warningText(${words})", "words", options.part());
    }

    static GoldenDrawing banner(GoldenOptions options) {
        boolean happy = options.text("type", "").equals("success");
        Part title = options.has("titleHtml") || options.has("titleText")
                ? new Part(options.content("titleHtml", "titleText"), "", Map.of())
                : Part.of(happy ? "Success" : "Important");
        Part words = options.part();
        if (options.node().has("disableAutoFocus")) {
            words = words.attribute("data-disable-auto-focus", options.text("disableAutoFocus", "false"));
        }
        return GoldenDrawing.of(
                "pages/content :: bannerOf(${title}, ${words}, ${happy})",
                "title",
                options.has("titleId") ? title.attribute("id", options.text("titleId", "")) : title,
                "words",
                options.has("role") ? words.attribute("role", options.text("role", "")) : words,
                "happy",
                happy);
    }

    static GoldenDrawing panel(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/content :: confirmation(${title}, ${words})",
                "title",
                new Part(options.content("titleHtml", "titleText"), options.classes(), options.attributes()),
                "words",
                options.contentOrNull("html", "text"));
    }

    static GoldenDrawing phaseBanner(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/content :: phaseBanner(${tag}, ${words})",
                "tag",
                options.at("tag").part(),
                "words",
                options.part());
    }

    static GoldenDrawing tag(GoldenOptions options) {
        return GoldenDrawing.of("pages/content :: tag(${tag})", "tag", new Tag(options.part()));
    }

    static GoldenDrawing table(GoldenOptions options) {
        Table table = new Table(
                options.has("caption")
                        ? new Part(
                                Content.text(options.text("caption", "")), options.text("captionClasses", ""), Map.of())
                        : null,
                options.items("head").stream()
                        .map(cell -> cell(cell, "govuk-table__header--"))
                        .toList(),
                options.items("rows").stream()
                        .map(row -> row.elements()
                                .map(cell -> cell(cell, "govuk-table__cell--"))
                                .toList())
                        .toList(),
                options.flag("firstCellIsHeader"),
                options.classes(),
                options.attributes());
        return GoldenDrawing.of("pages/content :: dataTable(${table})", "table", table);
    }

    private static Part cell(GoldenOptions options, String format) {
        Part part = options.part();
        part = options.has("format") ? part.classes(format + options.text("format")) : part;
        part = options.has("colspan") ? part.attribute("colspan", options.text("colspan", "")) : part;
        return options.has("rowspan") ? part.attribute("rowspan", options.text("rowspan", "")) : part;
    }

    static GoldenDrawing summaryList(GoldenOptions options) {
        List<Row> rows = options.items("rows").stream()
                .map(row -> new Row(
                        row.at("key").part(),
                        row.at("value").part(),
                        row.at("actions").items("items").stream()
                                .map(GoldenOptions::link)
                                .toList(),
                        row.classes(),
                        row.at("actions").classes()))
                .toList();
        if (!options.has("card")) {
            return GoldenDrawing.of(
                    "pages/content :: summaryList(rows=${rows}, box=${box})", "rows", rows, "box", options.box());
        }
        GoldenOptions card = options.at("card");
        return GoldenDrawing.of(
                "pages/content :: summaryCard(${title}, ${actions}, ${rows})",
                "title",
                new Part(card.at("title").content("html", "text"), card.classes(), card.attributes()),
                "actions",
                card.at("actions").items("items").stream()
                        .map(GoldenOptions::link)
                        .toList(),
                "rows",
                rows);
    }

    static GoldenDrawing tabs(GoldenOptions options) {
        List<Panel> panels = options.items("items").stream()
                .map(item -> new Panel(
                        item.text("id"),
                        new Part(Content.text(item.text("label", "")), "", item.attributes()),
                        null,
                        item.at("panel").content("html", "text"),
                        false,
                        item.at("panel").attributes()))
                .toList();
        Part box = options.box();
        return GoldenDrawing.of(
                "pages/content :: tabs(id=${id}, title=${title}, panels=${panels}, box=${box})",
                "id",
                options.text("idPrefix"),
                "title",
                options.text("title", "Contents"),
                "panels",
                panels,
                "box",
                options.has("id") ? box.attribute("id", options.text("id", "")) : box);
    }

    static GoldenDrawing accordion(GoldenOptions options) {
        List<Panel> panels = options.items("items").stream()
                .map(item -> new Panel(
                        null,
                        item.at("heading").part(),
                        item.at("summary").contentOrNull("html", "text"),
                        item.at("content").content("html", "text"),
                        item.flag("expanded"),
                        Map.of()))
                .toList();
        Part box = options.box();
        for (String name : List.of(
                "hideAllSections",
                "hideSection",
                "hideSectionAriaLabel",
                "showAllSections",
                "showSection",
                "showSectionAriaLabel")) {
            if (options.has(name + "Text")) {
                String key = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.UK);
                box = box.attribute("data-i18n." + key, Objects.requireNonNull(options.text(name + "Text")));
            }
        }
        box = options.node().has("rememberExpanded")
                ? box.attribute("data-remember-expanded", options.flag("rememberExpanded"))
                : box;
        return GoldenDrawing.of(
                "pages/content :: accordion(id=${id}, panels=${panels}, box=${box})",
                "id",
                options.text("id"),
                "panels",
                panels,
                "box",
                box);
    }

    static GoldenDrawing taskList(GoldenOptions options) {
        List<Task> tasks =
                options.items("items").stream().map(GoldenComponents::task).toList();
        return GoldenDrawing.of(
                "pages/content :: taskList(tasks=${tasks}, prefix=${prefix}, box=${box})",
                "tasks",
                tasks,
                "prefix",
                options.text("idPrefix", "task-list"),
                "box",
                options.box());
    }

    private static Task task(GoldenOptions item) {
        GoldenOptions status = item.at("status");
        return new Task(
                item.at("title").part(),
                item.text("href"),
                item.part("hint"),
                new Part(status.content("html", "text"), status.classes(), Map.of()),
                status.has("tag") ? new Tag(status.at("tag").part()) : null,
                item.classes());
    }
}
