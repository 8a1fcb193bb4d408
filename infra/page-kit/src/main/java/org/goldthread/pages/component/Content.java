package org.goldthread.pages.component;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.standard.expression.Fragment;

/**
 * What stands inside a component: plain words (always escaped), trusted markup made by our own code, or a piece of a
 * template. Nothing that a person typed may ever become {@link Html}.
 */
public sealed interface Content {

    /** Plain words, escaped when drawn. */
    record Text(String words) implements Content {
        @Override
        public String markup() {
            return HtmlUtils.htmlEscape(words);
        }
    }

    /** Markup that our own code made, drawn as it is. */
    record Html(String markup) implements Content {
        @Override
        public String words() {
            return HtmlUtils.htmlUnescape(markup.replaceAll("<[^>]*>", "")).strip();
        }
    }

    /** A piece of a template, drawn where the component stands. */
    record Piece(Fragment fragment) implements Content {
        @Override
        public String markup() {
            throw new IllegalStateException("A piece of a template is drawn by the template engine");
        }

        @Override
        public String words() {
            return "";
        }
    }

    /** The markup of words or HTML; a template's piece has none of its own. */
    String markup();

    /** The words alone; none for a template's piece. */
    String words();

    static Content text(String words) {
        return new Text(words);
    }

    static Content html(String markup) {
        return new Html(markup);
    }

    /** Takes what templates pass: a content, a template's piece, or anything else as plain words. */
    static Content of(@Nullable Object given) {
        if (given instanceof Content content) {
            return content;
        }
        if (given instanceof Part part) {
            return part.content();
        }
        if (given instanceof Fragment fragment) {
            return new Piece(fragment);
        }
        return new Text(given == null ? "" : given.toString());
    }
}
