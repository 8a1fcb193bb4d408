package org.goldthread.reviews.vault;

import java.util.List;
import org.goldthread.kit.wording.NameForms;

/** Some words of a text around the first name in it, each name left out. */
final class Excerpt {

    private static final int BEFORE = 80;
    private static final int AFTER = 120;

    private Excerpt() {}

    /** @param names where they stand; at least one */
    static String of(String text, List<NameForms.Place> names) {
        String left = NameForms.without(text, names);
        int first = left.indexOf(NameForms.LEFT_OUT);
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(left.length(), first + NameForms.LEFT_OUT.length() + AFTER);
        if (from > 0) {
            int space = left.indexOf(" ", from);
            from = space >= 0 && space < first ? space + 1 : from;
        }
        if (to < left.length()) {
            int space = left.lastIndexOf(" ", to);
            to = space >= first + NameForms.LEFT_OUT.length() ? space : to;
        }
        String words = left.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + words + (to < left.length() ? " …" : "");
    }
}
