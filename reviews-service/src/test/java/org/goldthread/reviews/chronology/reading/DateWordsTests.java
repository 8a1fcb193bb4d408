package org.goldthread.reviews.chronology.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates as agencies write them")
class DateWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @DisplayName("are read, the day before the month")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            3/12/2026              | 2026-12-03 | DAY   | false |
            03/12/26               | 2026-12-03 | DAY   | false |
            03.12.2026             | 2026-12-03 | DAY   | false |
            3-12-2026              | 2026-12-03 | DAY   | false |
            03 / 12 / 2026         | 2026-12-03 | DAY   | false |
            14/02/98               | 1998-02-14 | DAY   | false |
            2026-12-03             | 2026-12-03 | DAY   | false |
            2026-12-03T14:30       | 2026-12-03 | DAY   | false | 14:30
            2026-12-03 14:30:59    | 2026-12-03 | DAY   | false | 14:30
            3/12/2026 14:30        | 2026-12-03 | DAY   | false | 14:30
            3/12/2026 at 2.30pm    | 2026-12-03 | DAY   | false | 14:30
            03 Dec 2026            | 2026-12-03 | DAY   | false |
            3rd December 2026      | 2026-12-03 | DAY   | false |
            3 December, 2026       | 2026-12-03 | DAY   | false |
            03-Dec-26              | 2026-12-03 | DAY   | false |
            Thursday 3 Dec 2026    | 2026-12-03 | DAY   | false |
            Thu, 3 Dec 2026        | 2026-12-03 | DAY   | false |
            December 3, 2026       | 2026-12-03 | DAY   | false |
            1st Sept 2025          | 2025-09-01 | DAY   | false |
            about March 2026       | 2026-03-01 | MONTH | true  |
            March 2026             | 2026-03-01 | MONTH | true  |
            in March 2026          | 2026-03-01 | MONTH | true  |
            early March 2026       | 2026-03-01 | MONTH | true  |
            mid-March 2026         | 2026-03-01 | MONTH | true  |
            approx. 3/12/2026      | 2026-12-03 | DAY   | true  |
            circa 2019             | 2019-01-01 | YEAR  | true  |
            c.2019                 | 2019-01-01 | YEAR  | true  |
            ~2019                  | 2019-01-01 | YEAR  | true  |
            2019                   | 2019-01-01 | YEAR  | true  |
            03/2026                | 2026-03-01 | MONTH | true  |
            3/12/2026 (approx)     | 2026-12-03 | DAY   | true  |
            29/2/2024              | 2024-02-29 | DAY   | false |
            """)
    void readable(String written, LocalDate day, EventDate.Precision precision, boolean about, String time) {
        EventDate date = DateWords.date(written, TODAY).date();

        assertThat(date).isNotNull();
        assertThat(date.day()).isEqualTo(day);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.about()).isEqualTo(about);
        assertThat(date.time()).isEqualTo(time == null ? null : java.time.LocalTime.parse(time));
    }

    @DisplayName("are refused with what is wrong with them")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            31/02/2026       | There is no such day
            29/2/2025        | There is no such day
            12/31/2026       | write the day before the month
            01/01/2027       | in the future
            3 Dec 1826       | before 1930
            46359            | format the column as a date
            yesterday        | not a date that can be read
            1-3/12/2026      | not a date that can be read
            03/12            | not a date that can be read
            3 Foo 2026       | not a date that can be read
            3/12/2026 teatime | not a date that can be read
            """)
    void unreadable(String written, String problem) {
        DateWords.Read read = DateWords.date(written, TODAY);

        assertThat(read.date()).isNull();
        assertThat(read.problem()).contains(problem);
    }

    @DisplayName("and times too")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            14:30, 14:30
            14.30, 14:30
            1430, 14:30
            1430hrs, 14:30
            2pm, 14:00
            2.30 pm, 14:30
            12am, 00:00
            12pm, 12:00
            9:05, 09:05
            09:05:59, 09:05
            """)
    void times(String written, java.time.LocalTime time) {
        assertThat(DateWords.time(written)).contains(time);
    }

    @DisplayName("and what is no time is not guessed")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"25:00", "lunchtime", "14", "2:60", "am"})
    void noTimes(String written) {
        assertThat(DateWords.time(written)).isEmpty();
    }
}
