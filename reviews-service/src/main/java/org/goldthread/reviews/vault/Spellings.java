package org.goldthread.reviews.vault;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The ways in which a text may call somebody: the whole name and the other names as they were entered, first with last
 * name, every part of them. Their possessives and plurals are {@link org.goldthread.kit.wording.NameForms}' business.
 */
final class Spellings {

    /** A single letter finds every "A". */
    private static final int SHORTEST = 2;

    private static final Set<String> NOT_NAMES = Set.of(
            "the",
            "of",
            "and",
            "or",
            "van",
            "von",
            "de",
            "da",
            "di",
            "du",
            "la",
            "le",
            "el",
            "al",
            "bin",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "known",
            "as",
            "also",
            "aka",
            "formerly",
            "nee",
            "née");

    private Spellings() {}

    static Set<String> of(Identity identity) {
        Set<String> found = new LinkedHashSet<>();
        if (identity.name() != null) {
            names(found, identity.name());
        }
        identity.otherNames().forEach(other -> names(found, other));
        return found;
    }

    private static void names(Set<String> found, String name) {
        String whole = name.strip().replaceAll("\\s+", " ");
        add(found, whole);
        add(found, whole.replace('-', ' '));
        String[] words = whole.split(" ");
        if (words.length > 2) {
            add(found, words[0] + " " + words[words.length - 1]);
        }
        for (String word : words) {
            part(found, word);
            for (String half : word.split("-")) {
                part(found, half);
            }
        }
    }

    private static void part(Set<String> found, String word) {
        String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (!NOT_NAMES.contains(bare.toLowerCase(Locale.UK))) {
            add(found, bare);
        }
    }

    private static void add(Set<String> found, String name) {
        if (name.length() >= SHORTEST) {
            found.add(name);
        }
    }
}
