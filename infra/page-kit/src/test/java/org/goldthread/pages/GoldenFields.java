package org.goldthread.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Field;
import org.goldthread.pages.component.Fieldset;
import org.goldthread.pages.component.Group;
import org.goldthread.pages.component.Label;
import org.goldthread.pages.component.Limit;
import org.goldthread.pages.component.Part;
import org.jspecify.annotations.Nullable;

/** Form fixtures as our fields. */
final class GoldenFields {

    private GoldenFields() {}

    static GoldenDrawing textInput(GoldenOptions options) {
        Field field = field(options);
        field = with(field, options, "type", "autocomplete", "pattern", "inputmode", "autocapitalize", "spellcheck");
        return draw("textInput", field);
    }

    static GoldenDrawing longText(GoldenOptions options) {
        return draw("longText", with(field(options), options, "rows", "autocomplete", "spellcheck"));
    }

    static GoldenDrawing counted(GoldenOptions options) {
        boolean words = options.has("maxwords");
        Map<String, String> wording = new LinkedHashMap<>();
        if (!words && !options.has("maxlength") && options.has("textareaDescriptionText")) {
            wording.put("data-i18n.textarea-description.other", options.text("textareaDescriptionText", ""));
        }
        for (String kind : List.of("characters", "words")) {
            wordings(wording, options, kind, "Under");
            wordings(wording, options, kind, "At");
            wordings(wording, options, kind, "Over");
        }
        Limit limit = new Limit(
                words ? options.number("maxwords") : options.number("maxlength"),
                words,
                options.number("threshold"),
                options.text("countType"),
                options.text("textareaDescriptionText"),
                options.at("countMessage").classes(),
                wording);
        return draw(
                "longText", with(field(options), options, "rows", "spellcheck").limit(limit));
    }

    static GoldenDrawing dropdown(GoldenOptions options) {
        return draw("dropdown", field(options).choices(choices(options)));
    }

    static GoldenDrawing fileUpload(GoldenOptions options) {
        Field field = field(options).values(List.of());
        return draw("fileUpload", options.flag("multiple") ? field.attribute("multiple", "") : field);
    }

    static GoldenDrawing radios(GoldenOptions options) {
        return draw("radios", several(options).choices(choices(options)));
    }

    static GoldenDrawing checkboxes(GoldenOptions options) {
        Field field = several(options).choices(choices(options));
        return draw(
                "checkboxes",
                field.values(options.at("values")
                        .elements()
                        .map(value -> value.node().asString())
                        .toList()));
    }

    static GoldenDrawing dateInput(GoldenOptions options) {
        List<GoldenOptions> items = options.items("items");
        List<Field> parts = new ArrayList<>();
        for (int place = 0; place < Math.max(3, items.size()); place++) {
            String usual = place < 3 ? List.of("day", "month", "year").get(place) : "";
            if (items.isEmpty() && !options.node().path(usual).isBoolean()) {
                parts.add(datePart(options, options.at(usual), usual, anyWrong(options)));
            } else if (place < items.size()) {
                parts.add(datePart(options, items.get(place), usual, anyWrong(options)));
            }
        }
        return draw("dateInput", several(options).dateParts(parts));
    }

    private static boolean anyWrong(GoldenOptions options) {
        return options.has("items")
                ? options.items("items").stream().anyMatch(GoldenFields::wrong)
                : Stream.of("day", "month", "year").map(options::at).anyMatch(GoldenFields::wrong);
    }

    private static Field datePart(GoldenOptions options, GoldenOptions item, String usual, boolean anyWrong) {
        String name = item.text("name", usual);
        boolean year = name.equals("year") || name.equals(options.at("year").text("name"));
        String classes = item.classes();
        boolean unmarked = item.node().path("error").isMissingNode() || item.flag("error");
        boolean inherits = unmarked && options.has("errorMessage") && !anyWrong;
        if (!classes.contains("govuk-input--error") && (wrong(item) || inherits)) {
            classes += " govuk-input--error";
        }
        if (!classes.contains("govuk-input--width-")) {
            classes += " govuk-input--width-" + (year ? 4 : 2);
        }
        String prefixed = options.has("namePrefix") ? options.text("namePrefix") + "-" + name : name;
        GoldenOptions own = options.at(item.text("name", usual));
        String plain =
                own.has("value") ? own.text("value") : options.at("values").text(item.text("name", usual));
        String value = item.has("value")
                ? item.text("value")
                : options.at("values").has(prefixed) ? options.at("values").text(prefixed) : plain;
        String label = item.text("label", name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1));
        Field part = Field.of(prefixed)
                .withId(item.text("id", options.text("id") + "-" + name))
                .label(new Label(Part.of(label).classes("govuk-date-input__label"), null, false))
                .value(value)
                .classes("govuk-date-input__input " + classes)
                .attribute("inputmode", item.text("inputmode", "numeric"));
        for (Map.Entry<String, String> attribute : item.attributes().entrySet()) {
            part = part.attribute(attribute.getKey(), attribute.getValue());
        }
        return with(part, item, "autocomplete", "pattern");
    }

    private static boolean wrong(GoldenOptions item) {
        return item.flag("error") || item.classes().contains("govuk-input--error");
    }

    static GoldenDrawing fieldset(GoldenOptions options) {
        Fieldset set = Objects.requireNonNull(fieldsetOf(options));
        return GoldenDrawing.of(
                "pages/form :: fieldsetBox(${set}, ${inside})",
                "set",
                set,
                "inside",
                options.has("html") ? options.contentOrNull("html", "text") : null);
    }

    static GoldenDrawing label(GoldenOptions options) {
        return GoldenDrawing.of(
                "pages/form :: question(${label}, ${target})",
                "label",
                labelOf(options),
                "target",
                options.text("for"));
    }

    private static Field several(GoldenOptions options) {
        Field field = field(options);
        return field.fieldset(options.has("fieldset") ? fieldsetOf(options.at("fieldset")) : null);
    }

    private static Field field(GoldenOptions options) {
        String name = options.text("name", options.text("idPrefix", ""));
        String id = options.text("id", options.text("idPrefix", name));
        Field field = new Field(
                name,
                id,
                options.at("label").has("text") || options.at("label").has("html")
                        ? labelOf(options.at("label"))
                        : null,
                null,
                options.part("hint"),
                options.has("errorMessage") ? options.part("errorMessage") : null,
                options.text("value") == null ? List.of() : List.of(Objects.requireNonNull(options.text("value"))),
                List.of(),
                List.of(),
                affix(options, "prefix"),
                affix(options, "suffix"),
                null,
                options.text("describedBy"),
                options.classes(),
                options.attributes(),
                group(options.at("formGroup")));
        return options.flag("disabled") ? field.attribute("disabled", "") : field;
    }

    private static @Nullable Part affix(GoldenOptions options, String name) {
        boolean said = options.at(name).has("text") || options.at(name).has("html");
        return said ? options.part(name) : null;
    }

    private static Group group(GoldenOptions options) {
        GoldenOptions before = options.has("beforeInput") ? options.at("beforeInput") : options.at("beforeInputs");
        GoldenOptions after = options.has("afterInput") ? options.at("afterInput") : options.at("afterInputs");
        return new Group(
                options.classes(),
                options.attributes(),
                before.contentOrNull("html", "text"),
                after.contentOrNull("html", "text"));
    }

    private static Label labelOf(GoldenOptions options) {
        return new Label(options.part(), null, options.flag("isPageHeading"));
    }

    private static @Nullable Fieldset fieldsetOf(GoldenOptions options) {
        GoldenOptions legend = options.at("legend");
        return new Fieldset(
                legend.has("text") || legend.has("html") ? labelOf(legend) : null,
                options.text("describedBy"),
                options.text("role"),
                options.classes(),
                options.attributes());
    }

    private static List<Choice> choices(GoldenOptions options) {
        return options.items("items").stream()
                .map(item -> new Choice(
                        item.text("value"),
                        new Part(
                                item.content("html", "text"),
                                item.at("label").classes(),
                                item.at("label").attributes()),
                        item.at("hint").has("text") || item.at("hint").has("html") ? item.part("hint") : null,
                        item.has("id") ? item.text("id") : null,
                        item.has("name") ? item.text("name") : null,
                        chosen(item),
                        item.flag("disabled"),
                        item.at("conditional").contentOrNull("html", "html"),
                        item.has("behaviour") ? item.text("behaviour") : null,
                        item.has("divider") ? item.text("divider") : null,
                        item.attributes()))
                .toList();
    }

    private static @Nullable Boolean chosen(GoldenOptions item) {
        for (String name : List.of("checked", "selected")) {
            if (item.node().path(name).isBoolean()) {
                return item.flag(name);
            }
        }
        return null;
    }

    private static Field with(Field field, GoldenOptions options, String... names) {
        Field changed = field;
        for (String name : names) {
            boolean spelling =
                    name.equals("spellcheck") && options.node().path(name).isBoolean();
            if (options.has(name) || spelling) {
                changed = changed.attribute(name, Objects.requireNonNull(options.text(name)));
            }
        }
        return changed;
    }

    private static void wordings(Map<String, String> wording, GoldenOptions options, String kind, String where) {
        GoldenOptions said = options.at(kind + where + "LimitText");
        String key = "data-i18n." + kind + "-" + where.toLowerCase(Locale.UK) + "-limit";
        if (said.node().isString()) {
            wording.put(key, said.node().asString());
        }
        said.node()
                .properties()
                .forEach(entry ->
                        wording.put(key + "." + entry.getKey(), entry.getValue().asString()));
    }

    private static GoldenDrawing draw(String fragment, Field field) {
        return GoldenDrawing.of("pages/form :: " + fragment + "(${field})", "field", field);
    }
}
