package org.goldthread.kit.wording;

/**
 * A text as a search reads it: every kind of space is a space, every kind of dash a hyphen, full-width letters and the
 * digits of any script are plain ones, and what cannot be seen is left out. Word processors write all of these.
 */
final class Plain {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_AHEAD = 0xFEE0;
    private static final char MINUS = '\u2212';
    private static final String MARKS = "*_`\\";

    private final String written;
    private final String text;
    private final int[] places;

    private Plain(String written, String text, int[] places) {
        this.written = written;
        this.text = text;
        this.places = places;
    }

    static Plain of(String written) {
        return of(written, false);
    }

    /** The same for Markdown: its marks are not read, and a line's end is a space unless a paragraph ends there. */
    static Plain ofMarkdown(String written) {
        return of(written, true);
    }

    private static Plain of(String written, boolean markdown) {
        StringBuilder text = new StringBuilder(written.length());
        int[] places = new int[written.length()];
        for (int i = 0; i < written.length(); i++) {
            char read = written.charAt(i);
            boolean mark = markdown && MARKS.indexOf(read) >= 0;
            if (Character.getType(read) != Character.FORMAT && !mark) {
                places[text.length()] = i;
                text.append(markdown && read == '\n' && endsLineOnly(written, i) ? ' ' : plain(read));
            }
        }
        return new Plain(written, text.toString(), places);
    }

    private static boolean endsLineOnly(String written, int at) {
        boolean before = at == 0 || written.charAt(at - 1) == '\n';
        boolean after = at + 1 >= written.length() || written.charAt(at + 1) == '\n';
        return !before && !after;
    }

    /** The text as it was written. */
    String written() {
        return written;
    }

    /** The text as it is searched. */
    String text() {
        return text;
    }

    /** Where a find begins in what was written. */
    int from(int start) {
        return places[start];
    }

    /** Where a find ends in what was written. */
    int to(int end) {
        return places[end - 1] + 1;
    }

    private static char plain(char read) {
        if (Character.getType(read) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (Character.getType(read) == Character.DASH_PUNCTUATION || read == MINUS) {
            return '-';
        }
        if (Character.isDigit(read)) {
            return (char) ('0' + Character.digit(read, 10));
        }
        return read >= FULL_WIDTH_FIRST && read <= FULL_WIDTH_LAST ? (char) (read - FULL_WIDTH_AHEAD) : read;
    }
}
