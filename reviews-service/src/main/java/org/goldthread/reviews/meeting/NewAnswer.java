package org.goldthread.reviews.meeting;

import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An agency's answer to an invitation, as it is entered.
 *
 * @param number from 1 to 50, where somebody comes
 * @param note who by role, or why nobody comes; needed where nobody does; at most 500 characters
 */
public record NewAnswer(
        @Nullable Boolean coming,
        @Nullable Integer number,
        @Nullable String note) {

    private static final int MOST = 50;
    private static final int LONGEST = 500;

    public NewAnswer {
        note = Text.tidy(note);
    }

    Problems check() {
        boolean comes = Boolean.TRUE.equals(coming);
        Problems problems = new Problems()
                .present("coming", coming, "Select whether somebody from your agency comes")
                .when(
                        comes && (number == null || number < 1 || number > MOST),
                        "number",
                        "out-of-range",
                        "Enter how many people come, from 1 to " + MOST);
        return coming != null && !comes
                ? problems.text("note", note, LONGEST, "why nobody comes")
                : problems.optionalText("note", note, LONGEST, "the note");
    }

    Answer made(String agency, Mark by) {
        boolean comes = Boolean.TRUE.equals(coming);
        return new Answer(agency, comes, comes && number != null ? number : Integer.valueOf(0), note, by);
    }
}
