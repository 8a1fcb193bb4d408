package org.goldthread.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fixture's options, read as our own components' parts. */
record GoldenOptions(JsonNode node) {

    /** Whether an option is there and not empty, false or null. */
    boolean has(String name) {
        return truthy(node.path(name));
    }

    GoldenOptions at(String name) {
        return new GoldenOptions(node.path(name));
    }

    @Nullable
    String text(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    String text(String name, String otherwise) {
        return has(name) ? Objects.requireNonNull(text(name)) : otherwise;
    }

    @Nullable
    Integer number(String name) {
        return has(name) ? Integer.valueOf(Objects.requireNonNull(text(name))) : null;
    }

    String classes() {
        return text("classes", "");
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("attributes").properties()) {
            JsonNode value = entry.getValue();
            boolean optional = value.path("optional").asBoolean(false);
            JsonNode plain = value.isObject() ? value.path("value") : value;
            if (optional && (plain.isMissingNode() || plain.isNull() || (plain.isBoolean() && !plain.asBoolean()))) {
                continue;
            }
            attributes.put(entry.getKey(), optional && plain.isBoolean() ? "" : plain.asString(""));
        }
        return attributes;
    }

    /** These options as words or markup with classes and attributes. */
    Part part() {
        return new Part(content("html", "text"), classes(), attributes());
    }

    /** Another option as a part, or nothing. */
    @Nullable
    Part part(String name) {
        GoldenOptions inner = at(name);
        return inner.node.isMissingNode() || inner.node.isNull() ? null : inner.part();
    }

    Content content(String html, String text) {
        return has(html) ? Content.html(text(html, "")) : Content.text(text(text, ""));
    }

    @Nullable
    Content contentOrNull(String html, String text) {
        return has(html) || has(text) ? content(html, text) : null;
    }

    /** Extra classes and attributes of a whole component. */
    Part box() {
        return new Part(Content.text(""), classes(), attributes());
    }

    /** The elements of a list, empty ones left out as the original does. */
    List<GoldenOptions> items(String name) {
        return all(node.path(name)).filter(item -> truthy(item.node)).toList();
    }

    Stream<GoldenOptions> elements() {
        return all(node);
    }

    Link link() {
        return new Link(
                part(),
                text("href"),
                has("visuallyHiddenText") ? text("visuallyHiddenText") : null,
                flag("current") || flag("active"));
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    private static Stream<GoldenOptions> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(GoldenOptions::new);
    }

    private static boolean truthy(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.asDouble() != 0;
        }
        return !value.isString() || !value.asString().isEmpty();
    }
}
