package org.goldthread.reviews.merged;

import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.chronology.Gap;

/** A gap as a sentence. */
final class GapWords {

    private GapWords() {}

    static String of(Gap gap, Framework today) {
        String length = PageWords.count(gap.days(), "day", "days");
        String agency = today.agencyName(gap.agency());
        if (gap.opens() && gap.closes()) {
            return agency + ": no entry with a day in the whole time asked about";
        }
        if (gap.opens()) {
            return agency + ": no entry from " + PageWords.date(gap.from()) + ", where the time asked about begins, to "
                    + PageWords.date(gap.until()) + " (" + length + ")";
        }
        return agency + ": no entry from " + PageWords.date(gap.from()) + " to " + PageWords.date(gap.until())
                + (gap.closes() ? ", where the time asked about ends" : "") + " (" + length + ")";
    }
}
