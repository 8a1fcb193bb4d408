package org.goldthread.dissemination.product;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily an English text reads: Flesch's reading ease, 206.835 − 1.015 × words per sentence − 84.6 × syllables per
 * word (Flesch 1948). 100 is very easy; the public pages aim at 60 and more, which readers of thirteen follow.
 *
 * @param score from 0 (very hard) to 100; 0 for a text without words
 * @param words number of words
 */
public record ReadingEase(int score, int words) {

    /** What the public pages aim at. */
    public static final int PLAIN = 60;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*|\\d[\\d.,]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(?=\\s|$)|\\n+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern APART = Pattern.compile("(?<![tscgaeiou])i[aou]");

    public static ReadingEase of(String text) {
        int words = words(text);
        if (words == 0) {
            return new ReadingEase(0, 0);
        }
        double score = 206.835 - 1.015 * words / sentences(text) - 84.6 * syllables(text) / words;
        return new ReadingEase((int) Math.round(Math.max(0, Math.min(100, score))), words);
    }

    public boolean plain() {
        return score >= PLAIN;
    }

    /** The figure in words. */
    public String inWords() {
        if (words == 0) {
            return "nothing to read yet";
        }
        if (score >= 80) {
            return "easy, for readers of eleven and twelve";
        }
        if (score >= PLAIN) {
            return "plain English, for readers of thirteen to fifteen";
        }
        return score >= 50 ? "fairly hard: use shorter sentences" : "hard: use shorter sentences and shorter words";
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static int sentences(String text) {
        int sentences = 0;
        for (String part : SENTENCE_END.split(text)) {
            if (WORD.matcher(part).find()) {
                sentences++;
            }
        }
        return Math.max(1, sentences);
    }

    private static int syllables(String text) {
        int syllables = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            syllables += syllablesOf(word.group().toLowerCase(Locale.UK));
        }
        return syllables;
    }

    /** Groups of vowels, without a silent e at the end, two for the i and o of "curious"; every word has one. */
    static int syllablesOf(String word) {
        String spoken = word.replaceFirst("(?<=[^aeiouyl])e$", "").replaceFirst("(?<=[^aeiouytd])ed$", "d");
        long groups = VOWELS.matcher(spoken).results().count()
                + APART.matcher(spoken).results().count();
        return (int) Math.max(1, groups);
    }
}
