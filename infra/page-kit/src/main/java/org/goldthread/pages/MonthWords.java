package org.goldthread.pages;

import java.time.Month;
import java.util.Locale;

/** Months as people type them: 3, 03, Mar, march. */
final class MonthWords {

    private MonthWords() {}

    /**
     * The month's number.
     *
     * @throws NumberFormatException if the word is neither a number nor a month's name
     */
    static int number(String word) {
        String lower = word.toLowerCase(Locale.UK);
        if (lower.length() >= 3) {
            for (Month month : Month.values()) {
                if (month.name().toLowerCase(Locale.UK).startsWith(lower)) {
                    return month.getValue();
                }
            }
        }
        return Integer.parseInt(word);
    }
}
