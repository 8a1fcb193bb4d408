package org.goldthread.learning.known;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which findings are compared: of four letters or more, singular and plural alike, without those that
 * nearly every finding has.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");
    private static final int MOST = 120;
    private static final Set<String> TOO_COMMON = Set.of(
            "about",
            "after",
            "again",
            "agencie",
            "agency",
            "also",
            "before",
            "been",
            "being",
            "both",
            "case",
            "child",
            "children",
            "could",
            "does",
            "done",
            "each",
            "every",
            "family",
            "familie",
            "find",
            "finding",
            "found",
            "from",
            "have",
            "having",
            "into",
            "many",
            "more",
            "most",
            "much",
            "needed",
            "only",
            "other",
            "over",
            "review",
            "said",
            "seen",
            "should",
            "some",
            "such",
            "than",
            "that",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "thing",
            "this",
            "those",
            "three",
            "through",
            "together",
            "were",
            "what",
            "when",
            "where",
            "which",
            "while",
            "will",
            "with",
            "within",
            "without",
            "work",
            "would",
            "year",
            "your");

    private Words() {}

    /** Each word's stem with the word as it was written first. */
    static Map<String, String> of(@Nullable String... texts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String text : texts) {
            if (text == null) {
                continue;
            }
            Matcher found = WORD.matcher(text.toLowerCase(Locale.UK));
            while (found.find() && words.size() < MOST) {
                String stem = stem(found.group());
                if (!TOO_COMMON.contains(stem)) {
                    words.putIfAbsent(stem, found.group());
                }
            }
        }
        return words;
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
