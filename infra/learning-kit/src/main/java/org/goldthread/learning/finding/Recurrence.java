package org.goldthread.learning.finding;

import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who looked whether a finding was found before (R11).
 *
 * @param repeats earlier agreed findings that it repeats, of either service
 * @param declaredNew true if none of them is the same
 * @param newBecause a word on why it is new, at most 500 characters; needed to agree a finding that is declared new
 */
public record Recurrence(
        List<String> repeats,
        @Nullable Boolean declaredNew,
        @Nullable String newBecause) {

    public static final int LONGEST_WORD = 500;
    private static final int MOST_REPEATS = 50;

    public Recurrence {
        repeats = Given.words(repeats);
        newBecause = Text.tidy(newBecause);
    }

    boolean isNew() {
        return Boolean.TRUE.equals(declaredNew);
    }

    List<FindingId> ids() {
        return repeats.stream().map(FindingId::of).toList();
    }

    /** Everything that is wrong with it, in the form's order. */
    Problems check(Problems problems) {
        return problems.when(
                        repeats.stream().anyMatch(id -> !isId(id)),
                        "repeats",
                        "not-an-id",
                        "Earlier findings are named by their id")
                .when(repeats.size() > MOST_REPEATS, "repeats", "too-many", "Name at most 50 earlier findings")
                .when(
                        isNew() && !repeats.isEmpty(),
                        "declaredNew",
                        "new-and-repeated",
                        "A finding is either new or repeats earlier ones: choose one")
                .optionalText("newBecause", newBecause, LONGEST_WORD, "why it is new");
    }

    private static boolean isId(String text) {
        try {
            FindingId.of(text);
            return text.length() == 36;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
