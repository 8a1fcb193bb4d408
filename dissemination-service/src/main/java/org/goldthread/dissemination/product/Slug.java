package org.goldthread.dissemination.product;

import java.text.Normalizer;
import java.util.Locale;

/** A title as the last part of an address. */
final class Slug {

    private static final int LONGEST = 100;

    private Slug() {}

    /**
     * Lower-case words of the title joined by hyphens, at most 100 characters, never empty.
     *
     * @param templateName left out where the title begins with it and a colon
     */
    static String of(String title, String templateName) {
        String words = title.toLowerCase(Locale.UK)
                .replaceFirst("^" + java.util.regex.Pattern.quote(templateName.toLowerCase(Locale.UK)) + ":\\s*", "");
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            int hyphen = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, hyphen > 0 ? hyphen : LONGEST);
        }
        return plain.isEmpty() ? "learning" : plain;
    }

    /** The same slug for another product: {@code neglect-2}. */
    static String numbered(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }
}
