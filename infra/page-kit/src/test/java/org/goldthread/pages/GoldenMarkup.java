package org.goldthread.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup with everything taken out that browsers do not tell apart: white space, order of attributes and classes. */
final class GoldenMarkup {

    private GoldenMarkup() {}

    static String normal(String markup) {
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(markup).body().childNodes().forEach(node -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        String indent = "  ".repeat(depth);
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                lines.append(indent).append(words).append('\n');
            }
        } else if (node instanceof Element element) {
            lines.append(indent)
                    .append(element.normalName())
                    .append(attributes(element))
                    .append('\n');
            element.childNodes().forEach(child -> write(child, depth + 1, lines));
        }
    }

    private static String attributes(Element element) {
        return StreamSupport.stream(element.attributes().spliterator(), false)
                .sorted(Comparator.comparing(Attribute::getKey))
                .map(attribute -> " " + attribute.getKey() + "=" + value(attribute))
                .collect(Collectors.joining());
    }

    private static String value(Attribute attribute) {
        if (Attribute.isBooleanAttribute(attribute.getKey())) {
            return "\"\"";
        }
        if (attribute.getKey().equals("class")) {
            return Arrays.stream(attribute.getValue().strip().split("\\s+"))
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(" ", "\"", "\""));
        }
        return "\"" + attribute.getValue().replaceAll("\\s+", " ").strip() + "\"";
    }
}
