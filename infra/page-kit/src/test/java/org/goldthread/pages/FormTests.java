package org.goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goldthread.pages.component.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form")
class FormTests {

    @ParameterizedTest(name = "reads {0} {1} {2} as {3}")
    @CsvSource({"3,12,2026,2026-12-03", "03,Dec,2026,2026-12-03", "29,february,2028,2028-02-29"})
    void dates(String day, String month, String year, LocalDate date) {
        assertThat(EnteredDate.of(day, month, year)).isEqualTo(new EnteredDate.Given(date));
    }

    @ParameterizedTest(name = "says that {0}/{1}/{2} {3}")
    @CsvSource({
        "3,12,'','must include a day, a month and a year'",
        "3,12,26,must have a year of 4 numbers",
        "31,2,2026,must be a real date",
        "x,2,2026,must be a real date",
        "3,Tuesday,2026,must be a real date"
    })
    void wrongDates(String day, String month, String year, String wrong) {
        assertThat(EnteredDate.of(day, month, year).problem("dueOn", "Due date"))
                .contains(new Problem("dueOn", "Due date " + wrong));
    }

    @Test
    @DisplayName("takes three empty boxes as no date, which is no problem by itself")
    void noDate() {
        EnteredDate date = Form.blank().date("dueOn");
        assertThat(date).isEqualTo(new EnteredDate.Absent());
        assertThat(date.problem("dueOn", "Due date")).isEmpty();
        assertThat(date.date()).isEmpty();
    }

    @Test
    @DisplayName("shows stored values as if they had been typed")
    void showing() {
        Form form = Form.blank()
                .showing("title", "Was not brought")
                .showing("agencies", List.of("police", "icb"))
                .showing("dueOn", LocalDate.of(2026, 12, 3))
                .showing("note", null);
        assertThat(form.text("title")).isEqualTo("Was not brought");
        assertThat(form.texts("agencies")).containsExactly("police", "icb");
        assertThat(form.date("dueOn").date()).contains(LocalDate.of(2026, 12, 3));
        assertThat(form.text("note")).isEmpty();
        assertThat(form.field("title").initially("other").value()).isEqualTo("Was not brought");
    }

    @Test
    @DisplayName("lists problems as it asks, unknown ones last")
    void order() {
        Problems problems = new Problems(List.of(
                        new Problem("", "Nothing was saved"),
                        new Problem("dueOn", "Enter a due date"),
                        new Problem("rows[1].method", "Choose a method"),
                        new Problem("title", "Enter a title")))
                .inOrder("title", "rows[1].method", "dueOn");
        assertThat(problems.list()).extracting(Problem::anchor).containsExactly("title", "rows-1-method", "dueOn", "");
        assertThat(Ids.of("rows[1]")).isEqualTo("rows-1");
    }

    @Test
    @DisplayName("keeps spaces in what is shown again, but not in what is read")
    void spaces() {
        Form form = Form.entered(Map.of("title", List.of(" A title ")));
        assertThat(form.text("title")).isEqualTo("A title");
        assertThat(form.field("title").value()).isEqualTo(" A title ");
    }

    @Test
    @DisplayName("and its page tell dates and times as England does")
    void words() {
        assertThat(PageWords.date(LocalDate.of(2026, 12, 3))).isEqualTo("3 December 2026");
        assertThat(PageWords.moment(Instant.parse("2026-07-01T13:05:00Z"))).isEqualTo("1 July 2026, 14:05");
        assertThat(PageWords.count(0, "agency", "agencies")).isEqualTo("no agencies");
        assertThat(PageWords.count(1, "agency", "agencies")).isEqualTo("1 agency");
    }
}
