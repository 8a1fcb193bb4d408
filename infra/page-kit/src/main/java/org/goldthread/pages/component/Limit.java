package org.goldthread.pages.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * How much may be written in a text area, counted while typing.
 *
 * @param maximum the largest number of characters or words
 * @param words whether words are counted
 * @param threshold the percentage at which counting becomes visible
 * @param countType {@code graphemes} and the like, where neither plain characters nor words are meant
 * @param description the sentence for those without scripts, {@code %{count}} standing for the number
 * @param messageClasses extra classes of that sentence
 * @param wording data attributes that reword the counter
 */
public record Limit(
        @Nullable Integer maximum,
        boolean words,
        @Nullable Integer threshold,
        @Nullable String countType,
        @Nullable String description,
        String messageClasses,
        Map<String, String> wording) {

    public static Limit words(int maximum) {
        return new Limit(maximum, true, null, null, null, "", Map.of());
    }

    public static Limit characters(int maximum) {
        return new Limit(maximum, false, null, null, null, "", Map.of());
    }

    /** What is counted: {@code words}, another type, or nothing for characters. */
    public @Nullable String counted() {
        return countType != null ? countType : words && maximum != null ? "words" : null;
    }

    /** "You can enter up to 200 words", or nothing without a maximum. */
    public String sentence() {
        if (maximum == null) {
            return "";
        }
        String pattern = description != null
                ? description
                : "You can enter up to %{count} " + ("words".equals(counted()) ? "words" : "characters");
        return pattern.replace("%{count}", maximum.toString());
    }

    Group around(Group group, String id) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("data-module", "govuk-character-count");
        if (maximum != null) {
            attributes.put(words ? "data-maxwords" : "data-maxlength", maximum.toString());
        }
        if (threshold != null) {
            attributes.put("data-threshold", threshold.toString());
        }
        if (counted() != null) {
            attributes.put("data-count-type", counted());
        }
        attributes.putAll(wording);
        attributes.putAll(group.attributes());
        String message = "<div id=\"" + HtmlUtils.htmlEscape(id) + "-info\" class=\""
                + HtmlUtils.htmlEscape(Part.joined("govuk-hint govuk-character-count__message", messageClasses)) + "\">"
                + HtmlUtils.htmlEscape(sentence()) + "</div>";
        return new Group(
                Part.joined("govuk-character-count", group.classes()),
                attributes,
                group.before(),
                Content.html(
                        message + (group.after() == null ? "" : group.after().markup())));
    }
}
