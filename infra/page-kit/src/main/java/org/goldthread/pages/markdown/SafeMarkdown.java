package org.goldthread.pages.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown that people wrote, as HTML that may stand on a public page: no scripts, no styles, no pictures, no forms. */
public final class SafeMarkdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, ListBlock.class))
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Paragraph && "p".equals(tag)) {
                    attributes.put("class", "govuk-body");
                } else if (node instanceof BulletList) {
                    attributes.put("class", "govuk-list govuk-list--bullet");
                } else if (node instanceof OrderedList) {
                    attributes.put("class", "govuk-list govuk-list--number");
                } else if (node instanceof Link) {
                    attributes.put("class", "govuk-link");
                }
            })
            .build();
    private static final Pattern OUR_CLASSES = Pattern.compile("govuk-(body|link|list govuk-list--(bullet|number))");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "ul", "ol", "li", "strong", "em", "blockquote", "br", "a")
            .allowElements(
                    (element, attributes) -> {
                        attributes.addAll(List.of("class", "govuk-heading-s"));
                        return "h3";
                    },
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .matching(OUR_CLASSES)
            .onElements("p", "ul", "ol", "a")
            .requireRelNofollowOnLinks()
            .toFactory();

    private SafeMarkdown() {}

    /** Sanitised HTML with the house's classes; headings become third-level ones, below the section's own. */
    public static String html(String markdown) {
        return POLICY.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** HTML that was made by {@link #html}, made sure of again where it comes from another service. */
    public static String sanitised(String html) {
        return POLICY.sanitize(html);
    }

    /** The words alone, a line a paragraph or point. */
    public static String plain(String markdown) {
        Words words = new Words();
        PARSER.parse(markdown).accept(words);
        return words.text.toString();
    }

    /** Gathers what is read aloud: no list marks, no addresses of links. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            text.append('\n');
        }

        @Override
        public void visit(Heading node) {
            visitChildren(node);
            text.append('\n');
        }
    }
}
