package org.goldthread.kit.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days in England: not Saturdays, Sundays or bank holidays. Day 0 is the day that a period is counted from
 * (shared rule of all statutory clocks: Working Together 2023, "working days").
 */
public final class WorkingDays {

    /** Deadlines are dates here. */
    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Set<LocalDate> oneOff;

    /**
     * The calendar.
     *
     * @param oneOff bank holidays that no calendar can know beforehand (a coronation, say)
     */
    public WorkingDays(Set<LocalDate> oneOff) {
        this.oneOff = Set.copyOf(oneOff);
    }

    /**
     * With one-off bank holidays from a file, one ISO date a line, {@code #} begins a comment.
     *
     * @throws IOException if the file cannot be read
     */
    public static WorkingDays withOverrides(Path file) throws IOException {
        return new WorkingDays(Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet()));
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !oneOff.contains(day)
                && !holidays.isHoliday(day, "eng");
    }

    /** The day that lies {@code days} working days after {@code from}, which is day 0. */
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; 0 if {@code to} is not after it. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** Today in England by this clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    /** A deadline in words: {@code Overdue by 3 working days}, {@code Due today}, {@code Due in 2 working days}. */
    public String dueInWords(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            int late = Math.max(1, between(due, today));
            return "Overdue by " + late + (late == 1 ? " working day" : " working days");
        }
        if (due.equals(today)) {
            return "Due today";
        }
        int left = Math.max(1, between(today, due));
        return "Due in " + left + (left == 1 ? " working day" : " working days");
    }
}
