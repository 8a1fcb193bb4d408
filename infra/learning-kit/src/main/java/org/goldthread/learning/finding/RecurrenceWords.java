package org.goldthread.learning.finding;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.known.Likeness;
import org.goldthread.learning.web.Readership;

/** How it is told why an earlier finding is offered, and what was said of recurrence. */
final class RecurrenceWords {

    private RecurrenceWords() {}

    /** "Same theme: Neglect. Same words: signs, visits". */
    static String because(Likeness like, Framework today) {
        List<String> reasons = new ArrayList<>();
        if (!like.themes().isEmpty()) {
            reasons.add((like.themes().size() == 1 ? "Same theme: " : "Same themes: ")
                    + Readership.joined(
                            like.themes().stream().map(today::themeName).toList()));
        }
        if (!like.words().isEmpty()) {
            reasons.add((like.words().size() == 1 ? "Same word: " : "Same words: ") + String.join(", ", like.words()));
        }
        return String.join(". ", reasons);
    }

    static String said(FindingText text) {
        if (text.isNew()) {
            return text.newBecause() == null ? "New, without a word on why" : "New: " + text.newBecause();
        }
        int repeats = text.repeats().size();
        return repeats == 0
                ? "Not said yet"
                : "Repeats " + repeats + (repeats == 1 ? " earlier finding" : " earlier findings");
    }
}
