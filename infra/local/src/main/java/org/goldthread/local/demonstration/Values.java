package org.goldthread.local.demonstration;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a script's placeholders stand for: <code>${name}</code> a captured value, <code>${today}</code>,
 * <code>${today+P3M}</code> and <code>${today-P10D}</code> dates by the demonstration clock, <code>${year}</code> the year that began
 * last April, <code>${year+1}</code> the one that begins next.
 */
final class Values {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern DATE = Pattern.compile("today(?:([+-])(P[0-9YMWD]+))?");

    private final Map<String, JsonNode> captured = new HashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Supplier<LocalDate> today;

    Values(Supplier<LocalDate> today) {
        this.today = today;
    }

    void put(String name, JsonNode value) {
        captured.put(name, value);
        passedOver.remove(name);
    }

    /** No step captured this, since the one that does was passed over. */
    void passOver(String name) {
        captured.remove(name);
        passedOver.add(name);
    }

    /** Whether any of these texts uses what no step captured because the one that does was passed over. */
    boolean anyPassedOver(List<String> texts) {
        return texts.stream()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .anyMatch(found -> passedOver.contains(found.group(1)));
    }

    /** The text with every placeholder replaced. */
    String fill(String text) throws DemonstrationFailed {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(value(matcher.group(1)).asString()));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The JSON with every placeholder replaced; a text that is one placeholder takes the value's own type. */
    JsonNode fill(JsonNode node) throws DemonstrationFailed {
        if (node.isString()) {
            Matcher whole = PLACEHOLDER.matcher(node.asString());
            return whole.matches() ? value(whole.group(1)) : JsonNodeFactory.instance.stringNode(fill(node.asString()));
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : node.values()) {
                filled.add(fill(element));
            }
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                filled.set(property.getKey(), fill(property.getValue()));
            }
            return filled;
        }
        return node;
    }

    private JsonNode value(String name) throws DemonstrationFailed {
        if (name.equals("year") || name.equals("year+1")) {
            int year = today.get().minusMonths(3).getYear();
            return JsonNodeFactory.instance.numberNode(name.equals("year") ? year : year + 1);
        }
        Matcher date = DATE.matcher(name);
        if (date.matches()) {
            Period shift = date.group(2) == null ? Period.ZERO : Period.parse(date.group(2));
            LocalDate day = "-".equals(date.group(1))
                    ? today.get().minus(shift)
                    : today.get().plus(shift);
            return JsonNodeFactory.instance.stringNode(day.toString());
        }
        JsonNode value = captured.get(name);
        if (value == null) {
            throw new DemonstrationFailed("The script uses ${" + name + "}, which no earlier step captured.");
        }
        return value;
    }
}
