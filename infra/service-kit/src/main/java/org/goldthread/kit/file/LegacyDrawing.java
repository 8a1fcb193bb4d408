package org.goldthread.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether an old drawing of a workbook (VML: the boxes of its comments, its form controls, its header's picture) is a
 * drawing only. Such drawings are XML in name alone, so they are read as text, with their character references resolved.
 *
 * <p>A drawing passes with shapes, texts and references to other parts of the workbook. It is refused with what programs
 * that write workbooks have no need of there: scripts and handlers of events; a macro or a formula that reaches into
 * another file or program; pictures from elsewhere, which are fetched when the workbook is opened and so tell somebody
 * that it was; shapes that lead elsewhere, which can lie unseen over the cells; sections and comments in which the same
 * could be hidden from this look.
 */
final class LegacyDrawing {

    private static final int LONGEST = 4 * 1024 * 1024;

    private static final List<Pattern> MORE_THAN_DRAWN = List.of(
            Pattern.compile("<\\s*(?:[\\w-]+:)?(?:script|object|embed|iframe|frame|applet|meta|base|link|form)\\b"),
            Pattern.compile("<!"),
            Pattern.compile("[\\s\"'/]on[a-z]{3,}\\s*="),
            Pattern.compile("(?:java|vb|live)script\\s*:"),
            Pattern.compile("behaviou?r\\s*:|expression\\s*\\(|url\\s*\\("),
            Pattern.compile("(?:href|src)\\s*+=\\s*+(?!#|\"\\s*[#\"]|'\\s*[#'])"),
            Pattern.compile("fmlamacro(?![^>]*/>)[^>]*>(?!\\s*</)"),
            Pattern.compile("fmla[a-z]+[^>]*>[^<]*[\\[|]"));

    private static final Pattern OUTSIDE = Pattern.compile("targetmode\\s*=\\s*[\"']?\\s*external");
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?");

    private LegacyDrawing() {}

    /** Whether a part of this name belongs to an old drawing. */
    static boolean isCalled(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.vml(?:\\.rels)?");
    }

    /** Whether a part that begins like this is an old drawing under another name. */
    static boolean begins(byte[] beginning) {
        return new String(beginning, StandardCharsets.UTF_8).contains("schemas-microsoft-com:vml");
    }

    /** Whether it is a drawing only, or the list of what a drawing refers to in the workbook. */
    static boolean harmless(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST + 1);
        String words = resolved(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        return bytes.length <= LONGEST
                && words.indexOf('\u0000') < 0
                && !OUTSIDE.matcher(words).find()
                && MORE_THAN_DRAWN.stream()
                        .noneMatch(pattern -> pattern.matcher(words).find());
    }

    private static String resolved(String words) {
        return REFERENCE
                .matcher(words)
                .replaceAll(reference -> Matcher.quoteReplacement(character(reference)))
                .toLowerCase(Locale.ROOT);
    }

    private static String character(MatchResult reference) {
        String hexadecimal = reference.group(1);
        int number = hexadecimal == null ? Integer.parseInt(reference.group(2)) : Integer.parseInt(hexadecimal, 16);
        return Character.isValidCodePoint(number) ? Character.toString(number) : "\u0000";
    }
}
