package org.goldthread.reviews.scope;

import java.util.Locale;
import java.util.Set;

/**
 * What a child or a member of the family is called in the record: a word for who they are, told apart by letters and
 * numbers. "Child A", "Mother of Child B" and "Older sibling 2" are; a first name is not, whoever's it is.
 */
public final class Pseudonym {

    /** The longest one that is taken. */
    public static final int LONGEST = 60;

    private static final Set<String> WORDS = Set.of(
            ("child children young person baby infant twin sibling brother sister half step foster adoptive birth adopted"
                            + " adult older younger eldest youngest elder mother father parent carer stepmother stepfather"
                            + " stepbrother stepsister grandmother grandfather grandparent maternal paternal great aunt uncle"
                            + " cousin niece nephew partner former husband wife family friend guardian relative subject"
                            + " of the and unborn lodger neighbour household member")
                    .split(" "));

    private Pseudonym() {}

    /** Whether the words could be nobody's name. */
    public static boolean isOne(String words) {
        String[] parts = words.strip().toLowerCase(Locale.UK).split("[\\s-]+");
        if (words.isBlank() || words.length() > LONGEST || !WORDS.contains(bare(parts[0]))) {
            return false;
        }
        for (String part : parts) {
            if (!WORDS.contains(bare(part)) && !part.matches("[a-z]|\\d{1,3}[a-z]?")) {
                return false;
            }
        }
        return true;
    }

    /** By which two spellings of the same pseudonym are the same. */
    public static String key(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    private static String bare(String part) {
        return part.replaceFirst("['\u2019]s$", "");
    }
}
