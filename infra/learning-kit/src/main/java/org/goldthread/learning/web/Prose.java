package org.goldthread.learning.web;

import java.util.List;
import org.goldthread.pages.component.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Text that people wrote, drawn in the paragraphs that they made. */
public final class Prose {

    /** More than stand on one screen of a telephone. */
    private static final int MANY = 15;

    private Prose() {}

    /** Its paragraphs; none for nothing. */
    public static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The same as escaped markup, for a summary list; "Not given" for nothing. */
    public static Content content(@Nullable String text) {
        StringBuilder markup = new StringBuilder();
        for (String paragraph : paragraphs(text)) {
            markup.append("<p class=\"govuk-body\">")
                    .append(HtmlUtils.htmlEscape(paragraph))
                    .append("</p>");
        }
        return markup.isEmpty() ? Content.text("Not given") : Content.html(markup.toString());
    }

    /** Names under each other, folded where they are many; "None" for none. */
    public static Content lines(List<String> names) {
        if (names.isEmpty()) {
            return Content.text("None");
        }
        StringBuilder markup = new StringBuilder("<ul class=\"govuk-list\">");
        names.forEach(
                name -> markup.append("<li>").append(HtmlUtils.htmlEscape(name)).append("</li>"));
        markup.append("</ul>");
        return Content.html(names.size() > MANY ? folded("Show all " + names.size(), markup) : markup.toString());
    }

    private static String folded(String summary, CharSequence markup) {
        return "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\">"
                + "<span class=\"govuk-details__summary-text\">" + summary + "</span></summary>"
                + "<div class=\"govuk-details__text\">" + markup + "</div></details>";
    }
}
