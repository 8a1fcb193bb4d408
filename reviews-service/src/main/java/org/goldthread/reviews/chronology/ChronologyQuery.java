package org.goldthread.reviews.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What of a chronology is wanted.
 *
 * @param agency one agency's entries only; null for all that may be seen
 * @param words all of these words
 * @param significant only what the agencies marked as significant
 */
public record ChronologyQuery(
        @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String words,
        boolean significant) {

    public static final ChronologyQuery ALL = new ChronologyQuery(null, null, null, null, false);

    public ChronologyQuery {
        agency = Text.tidy(agency);
        words = Text.tidy(words);
    }

    List<String> terms() {
        List<String> terms = new ArrayList<>(Terms.asked(words));
        if (significant) {
            terms.add(Terms.SIGNIFICANT);
        }
        return terms;
    }

    /** True where words were asked for and none of them can be searched by: nothing matches then. */
    boolean asksInVain() {
        return words != null && Terms.asked(words).isEmpty();
    }
}
