package org.goldthread.reviews.merged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.chronology.ChronologyEntry;

/**
 * Entries as a table: a row a day, a column for each agency that has an entry among them.
 *
 * @param columns names of the agencies
 */
record DayTable(List<String> columns, List<Day> days) {

    /** A row: a date, and a cell for each column. */
    record Day(String date, List<Cell> cells) {}

    /** What one agency says on one date. */
    record Cell(String agency, List<Said> said) {}

    /** One entry in a cell; {@code marks} are gaps and contradictions in words. */
    record Said(ChronologyEntry entry, List<String> marks) {}

    static DayTable of(List<ChronologyEntry> entries, Marks marks, Framework today) {
        List<String> agencies = entries.stream()
                .map(ChronologyEntry::agency)
                .distinct()
                .sorted()
                .toList();
        return new DayTable(agencies.stream().map(today::agencyName).toList(), days(entries, agencies, marks, today));
    }

    /** The day of an entry in words, without its time. */
    static String date(ChronologyEntry entry) {
        String words = entry.inWords();
        String time = entry.time();
        return time == null ? words : words.substring(0, words.length() - time.length() - 2);
    }

    private static List<Day> days(List<ChronologyEntry> entries, List<String> columns, Marks marks, Framework today) {
        Map<String, Map<String, List<Said>>> byDate = new LinkedHashMap<>();
        for (ChronologyEntry entry : entries) {
            byDate.computeIfAbsent(date(entry), date -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.agency(), agency -> new ArrayList<>())
                    .add(new Said(entry, marks.of(entry)));
        }
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, byAgency) -> days.add(new Day(
                date,
                columns.stream()
                        .map(agency -> new Cell(
                                label(agency, today),
                                Objects.requireNonNullElse(byAgency.get(agency), List.<Said>of())))
                        .toList())));
        return days;
    }

    /** What stands beside an entry on a telephone, where a whole name takes more room than the entry. */
    private static String label(String agency, Framework today) {
        return today.profile()
                .agency(agency)
                .map(known -> Objects.requireNonNullElse(known.abbreviation(), known.name()))
                .orElse(agency);
    }
}
