package org.goldthread.audit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * One audit of the programme.
 *
 * @param entry its id
 * @param theme the approved theme that it is about
 * @param agencies who is asked
 * @param opensOn the working day on which agencies are asked
 * @param dueOn the working day by which they answer
 * @param basis the cadence rule that put it here, and its clause
 * @param reference of the audit, once it was opened from here
 * @param changed who changed it last; nobody as long as it stands as it was laid out
 */
public record ProgrammeEntry(
        UUID entry,
        String typeId,
        String title,
        @Nullable String theme,
        List<String> agencies,
        LocalDate opensOn,
        LocalDate dueOn,
        String basis,
        @Nullable String reference,
        @Nullable Mark changed) {

    public ProgrammeEntry {
        agencies = Given.list(agencies);
    }

    public boolean opened() {
        return reference != null;
    }

    boolean asks(String agency) {
        return agencies.contains(agency);
    }

    /** Whether agencies are at work on both at the same time. */
    boolean overlaps(ProgrammeEntry other) {
        return !opensOn.isAfter(other.dueOn) && !other.opensOn.isAfter(dueOn);
    }

    ProgrammeEntry about(String words, @Nullable String otherTheme, LocalDate opens, LocalDate due, Mark by) {
        return new ProgrammeEntry(entry, typeId, words, otherTheme, agencies, opens, due, basis, reference, by);
    }

    ProgrammeEntry openedAs(String made) {
        return new ProgrammeEntry(entry, typeId, title, theme, agencies, opensOn, dueOn, basis, made, changed);
    }
}
