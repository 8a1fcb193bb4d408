package org.goldthread.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Working days in England")
class WorkingDaysTests {

    private final WorkingDays days = new WorkingDays(Set.of());

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-12-03, 5, 2026-12-10",
        "2026-12-24, 1, 2026-12-29", // Christmas Day, then Boxing Day's substitute on Monday 28
        "2026-12-31, 1, 2027-01-04", // New Year's Day and a weekend
        "2026-04-02, 1, 2026-04-07", // Good Friday and Easter Monday
        "2026-05-01, 15, 2026-05-26", // the early May and spring bank holidays
        "2026-11-28, 1, 2026-11-30", // from a Saturday
        "2026-11-23, 0, 2026-11-23"
    })
    void after(LocalDate from, int count, LocalDate expected) {
        assertThat(days.after(from, count)).isEqualTo(expected);
    }

    @Test
    @DisplayName("know one-off bank holidays from the override file")
    void oneOff() {
        WorkingDays coronation = new WorkingDays(Set.of(LocalDate.of(2026, 12, 4)));
        assertThat(coronation.after(LocalDate.of(2026, 12, 3), 1)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    @DisplayName("counted forwards and backwards agree over twenty years")
    void agree() {
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            assertThat(days.between(day, days.after(day, 15))).isEqualTo(15);
        }
    }

    @ParameterizedTest(name = "due {0} is said as {1}")
    @CsvSource({
        "2026-12-03, Due today",
        "2026-12-04, Due in 1 working day",
        "2026-12-10, Due in 5 working days",
        "2026-12-02, Overdue by 1 working day",
        "2026-11-30, Overdue by 3 working days"
    })
    void inWords(LocalDate due, String words) {
        assertThat(days.dueInWords(due, LocalDate.of(2026, 12, 3))).isEqualTo(words);
    }
}
