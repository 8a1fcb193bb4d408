package org.goldthread.audit.programme;

import java.time.LocalDate;
import org.goldthread.kit.time.WorkingDays;

/** Working days in England, and of these the ones on which schools are open. */
final class CalendarDays {

    private final WorkingDays working;
    private final SchoolTerms terms;

    CalendarDays(WorkingDays working, SchoolTerms terms) {
        this.working = working;
        this.terms = terms;
    }

    boolean isWorkingDay(LocalDate day) {
        return working.isWorkingDay(day);
    }

    boolean fits(LocalDate day, boolean schools) {
        return working.isWorkingDay(day) && (!schools || terms.open(day));
    }

    /** The first day from this one on that fits. */
    LocalDate from(LocalDate day, boolean schools) {
        LocalDate found = day;
        while (!fits(found, schools)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The first day that fits and lies at least so many working days later; schools' holidays do not count for them. */
    LocalDate after(LocalDate day, int days, boolean schools) {
        LocalDate found = day;
        for (int left = days; left > 0; left--) {
            found = from(found.plusDays(1), schools);
        }
        return found;
    }
}
