package org.goldthread.audit.programme;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.goldthread.pages.PageWords;

/**
 * How many returns fall due in each month of a year.
 *
 * @param finding what the chart shows, in words: its title
 */
record ReturnsChart(String finding, List<Bar> bars) {

    private static final int HEIGHT = 120;
    private static final int ABOVE = 20;
    private static final int STEP = 50;
    private static final int MARGIN = 8;

    ReturnsChart {
        bars = List.copyOf(bars);
    }

    /** A month, April first, with its place in the picture. */
    record Bar(String month, int number, int x, int y, int height) {}

    static ReturnsChart of(int year, List<ProgrammeEntry> entries) {
        List<Integer> numbers = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            YearMonth shown = YearMonth.from(Programme.first(year).plusMonths(month));
            numbers.add(entries.stream()
                    .filter(entry -> YearMonth.from(entry.dueOn()).equals(shown))
                    .mapToInt(entry -> entry.agencies().size())
                    .sum());
        }
        int most = Math.max(1, numbers.stream().max(Comparator.naturalOrder()).orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            int height = numbers.get(month) * HEIGHT / most;
            bars.add(new Bar(
                    Month.of((month + 3) % 12 + 1).getDisplayName(TextStyle.SHORT, Locale.UK),
                    numbers.get(month),
                    month * STEP + MARGIN,
                    HEIGHT - height + ABOVE,
                    height));
        }
        return new ReturnsChart(finding(bars), bars);
    }

    private static String finding(List<Bar> bars) {
        Bar most = bars.stream().max(Comparator.comparingInt(Bar::number)).orElseThrow();
        String month = Month.of((bars.indexOf(most) + 3) % 12 + 1).getDisplayName(TextStyle.FULL, Locale.UK);
        return most.number() == 0
                ? "Nothing is due in this year"
                : "Most is due in " + month + ": " + PageWords.count(most.number(), "return", "returns");
    }
}
