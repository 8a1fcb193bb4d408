package org.goldthread.reviews.chronology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which an entry is found: whole words of three letters or more, singular and plural alike. */
final class Terms {

    /** Stands for "is significant", so that the same index finds it. */
    static final String SIGNIFICANT = "#significant";

    /** Stands for "has a reference that other agencies may share". */
    static final String SHARED = "#shared";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> TOO_COMMON =
            Set.of("the", "and", "was", "for", "with", "not", "that", "had", "has");
    private static final int MOST = 80;

    private Terms() {}

    static Set<String> of(@Nullable String... texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            if (text == null) {
                continue;
            }
            Matcher words = WORD.matcher(text.toLowerCase(Locale.UK));
            while (words.find() && terms.size() < MOST) {
                if (!TOO_COMMON.contains(words.group())) {
                    terms.add(stem(words.group()));
                }
            }
        }
        return terms;
    }

    /** The terms of a question, the longest first: it is the one that fewest entries have. */
    static List<String> asked(@Nullable String words) {
        return of(words).stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
