package org.goldthread.dissemination.product;

/**
 * What is written in one section of a product.
 *
 * @param section the section's id in the product's template
 * @param text Markdown; empty while nothing is written
 */
public record SectionText(String section, String text) {

    /** The most characters that a section may have while it is written; the words are limited by the template. */
    public static final int LONGEST = 200_000;
}
