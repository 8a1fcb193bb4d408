package org.goldthread.dissemination.product;

import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.TemplateSection;

/**
 * A product's words against its template: how many there are, how easily they read, what is still missing.
 *
 * @param template the template that it follows
 */
public record Writing(ProductTemplate template, String title, List<SectionText> sections) {

    public Writing {
        sections = List.copyOf(sections);
    }

    public static Writing of(ProductTemplate template, Product product) {
        return new Writing(template, product.title(), product.sections());
    }

    /** The text of a section; empty where none is written. */
    public String text(String section) {
        return sections.stream()
                .filter(one -> one.section().equals(section))
                .map(SectionText::text)
                .findFirst()
                .orElse("");
    }

    /** All sections' words as people read them, without Markdown. */
    private String plain() {
        return String.join(
                "\n\n",
                template.sections().stream()
                        .map(section -> SafeMarkdown.plain(text(section.id())))
                        .toList());
    }

    public int words() {
        return ReadingEase.words(plain());
    }

    public int wordsIn(String section) {
        return ReadingEase.words(SafeMarkdown.plain(text(section)));
    }

    public ReadingEase readingEase() {
        return ReadingEase.of(plain());
    }

    /** The sections that have no words yet. */
    public List<TemplateSection> missing() {
        return template.sections().stream()
                .filter(section -> wordsIn(section.id()) == 0)
                .toList();
    }

    public boolean tooLong() {
        return words() > template.maxWords();
    }

    /** What stands between this text and publication, in the template's order. */
    public Problems problems() {
        Problems problems = new Problems();
        missing()
                .forEach(section ->
                        problems.add(section.id(), "required", "Write the section “" + section.title() + "”"));
        return problems.when(
                tooLong(), "", "too-long", "Shorten it to " + template.maxWords() + " words; it has " + words());
    }
}
