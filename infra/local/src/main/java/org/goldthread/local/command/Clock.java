package org.goldthread.local.command;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;

/** Shows and moves the clock of a demonstration installation, so that what falls due in months can be seen today. */
public final class Clock {

    private static final String USAGE =
            "clock takes show, reset, a period to move ahead by such as +P30D or +P3M, or a date such as 2027-03-01.";

    private final DemonstrationClock clock;

    public Clock(Home home) {
        this.clock = new DemonstrationClock(home);
    }

    /** Shows the clock after moving it as told. */
    public int run(List<String> arguments) throws CannotStart {
        String told = arguments.isEmpty() ? "show" : arguments.get(0);
        if (arguments.size() > 1) {
            throw new CannotStart(USAGE);
        }
        try {
            if (told.equals("reset")) {
                clock.reset();
            } else if (told.startsWith("+")) {
                clock.ahead(Period.parse(told.substring(1)));
            } else if (!told.equals("show")) {
                clock.to(LocalDate.parse(told));
            }
        } catch (DateTimeParseException e) {
            throw new CannotStart(USAGE, e);
        }
        long days = clock.offset().toDays();
        System.out.println("The demonstration clock says " + clock.today()
                + (days == 0 ? ", as the real one." : ", " + days + " days ahead of the real one."));
        return 0;
    }
}
