package org.goldthread.kit.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How names begin: a text none of whose words begins so calls nobody, which is told in one pass over it. Most texts are
 * such, the rows of a long chronology above all.
 */
final class Heads {

    private final Set<String> heads;
    private final int[] lengths;

    private Heads(Set<String> heads) {
        this.heads = Set.copyOf(heads);
        this.lengths =
                heads.stream().mapToInt(String::length).distinct().sorted().toArray();
    }

    /** Of spellings without accents. One that begins with a sign may begin anywhere. */
    static Heads of(Collection<String> spellings) {
        Set<String> heads = new HashSet<>();
        for (String spelling : spellings) {
            heads.add(word(spelling, 0));
        }
        return new Heads(heads);
    }

    /** Whether a name may begin somewhere in the text; no means that none stands in it. */
    boolean mayBeginIn(String text) {
        if (heads.contains("")) {
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            if (isOfWord(text.charAt(at)) && (at == 0 || !isOfWord(text.charAt(at - 1))) && begins(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String text, int at) {
        String word = word(text, at);
        for (int length : lengths) {
            if (length <= word.length() && heads.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** The letters and digits that stand together from here on, without capitals. */
    private static String word(String text, int from) {
        StringBuilder word = new StringBuilder();
        for (int at = from; at < text.length() && isOfWord(text.charAt(at)); at++) {
            word.append(Character.toLowerCase(Character.toUpperCase(text.charAt(at))));
        }
        return word.toString();
    }

    private static boolean isOfWord(char read) {
        return Character.isLetter(read) || (read >= '0' && read <= '9');
    }
}
