package org.goldthread.monitoring.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.goldthread.kit.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Deadlines in words, as they stand today. */
@Component
public class Deadlines {

    /** How many working days before it a deadline is soon. */
    private static final int SOON = 5;

    /** Beyond as many working days a date says more than a number. */
    private static final int FAR = 20;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_WITH_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final WorkingDays workingDays;
    private final Clock clock;

    Deadlines(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public LocalDate today() {
        return WorkingDays.today(clock);
    }

    public boolean late(LocalDate due) {
        return due.isBefore(today());
    }

    /** Red when it is past, yellow when it is near, otherwise as given. */
    public Standing standing(LocalDate due, Standing otherwise) {
        if (late(due)) {
            return Standing.OVERDUE;
        }
        return workingDays.between(today(), due) <= SOON ? Standing.SOON : otherwise;
    }

    /** "Overdue by 3 working days", "Due in 2 working days", "Due 3 December 2026". */
    public String words(LocalDate due) {
        return !late(due) && workingDays.between(today(), due) > FAR
                ? "Due " + DATE.format(due)
                : workingDays.dueInWords(due, today());
    }

    /** For narrow places: "Overdue", "Due 3 Dec", with the year where it is another one. */
    public String shortWords(LocalDate due) {
        if (late(due)) {
            return "Overdue";
        }
        return "Due " + (due.getYear() == today().getYear() ? SHORT : SHORT_WITH_YEAR).format(due);
    }

    /** "3 December 2026". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
