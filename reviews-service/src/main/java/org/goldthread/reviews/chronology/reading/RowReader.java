package org.goldthread.reviews.chronology.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.wording.Identities;
import org.goldthread.kit.wording.NamesAtHand;
import org.goldthread.reviews.chronology.reading.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row, or says everything that is wrong with it. */
final class RowReader {

    static final int LONGEST_EVENT = 4_000;
    private static final int LONGEST_RESPONSE = 4_000;
    private static final int LONGEST_SHORT = 300;

    private static final Set<String> UNKNOWN =
            Set.of("", "unknown", "not known", "n/k", "nk", "n/a", "-", "not recorded");
    private static final Set<String> NO =
            Set.of("", "no", "n", "false", "0", "low", "none", "-", "n/a", "not significant");

    private final LocalDate today;

    RowReader(LocalDate today) {
        this.today = today;
    }

    /** What a row came to: an entry, or what is wrong. */
    record Read(@Nullable Happened entry, List<RowProblem> problems) {}

    Read read(int number, Map<Column, String> cells) {
        List<RowProblem> problems = new ArrayList<>();
        EventDate when = when(number, cells, problems);
        String event = cells.get(Column.EVENT);
        if (event == null) {
            problems.add(new RowProblem(number, "event", "required", "Say what happened"));
        }
        cells.forEach((column, cell) -> check(number, column, cell, problems));
        if (when == null || event == null || !problems.isEmpty()) {
            return new Read(null, problems);
        }
        String significant = cells.getOrDefault(Column.SIGNIFICANT, "");
        return new Read(
                new Happened(
                        number,
                        when,
                        cells.get(Column.SOURCE),
                        event,
                        cells.get(Column.PEOPLE),
                        cells.get(Column.RESPONSE),
                        cells.get(Column.OUTCOME),
                        !NO.contains(significant.toLowerCase(Locale.ROOT)),
                        cells.get(Column.REFERENCE)),
                problems);
    }

    private @Nullable EventDate when(int number, Map<Column, String> cells, List<RowProblem> problems) {
        String written = cells.get(Column.DATE);
        if (written == null) {
            problems.add(new RowProblem(number, "date", "required", "Enter the date"));
            return null;
        }
        DateWords.Read read = DateWords.date(written, today);
        EventDate date = read.date();
        if (date == null) {
            problems.add(new RowProblem(number, "date", "not-a-date", String.valueOf(read.problem())));
            return null;
        }
        String clock = cells.getOrDefault(Column.TIME, "");
        if (UNKNOWN.contains(clock.toLowerCase(Locale.ROOT))) {
            return date;
        }
        Optional<LocalTime> time = DateWords.time(clock);
        if (time.isEmpty()) {
            problems.add(new RowProblem(
                    number, "time", "not-a-time", "This is not a time that can be read. Write it as 14:30 or 2.30pm"));
            return null;
        }
        return date.precision() == Precision.DAY ? date.at(time.get()) : date;
    }

    private static void check(int number, Column column, String cell, List<RowProblem> problems) {
        int longest = switch (column) {
            case EVENT -> LONGEST_EVENT;
            case RESPONSE -> LONGEST_RESPONSE;
            default -> LONGEST_SHORT;
        };
        if (cell.length() > longest) {
            problems.add(new RowProblem(
                    number,
                    column.field(),
                    "too-long",
                    column.words() + " must be " + longest + " characters or fewer"));
        }
        if (Text.hasForbiddenCharacters(cell)) {
            problems.add(new RowProblem(
                    number,
                    column.field(),
                    "forbidden-character",
                    column.words() + " must not contain control characters"));
        }
        if (column != Column.DATE && column != Column.TIME) {
            Identities.kinds(cell)
                    .forEach(hint -> problems.add(new RowProblem(
                            number,
                            column.field(),
                            "identity",
                            column.words() + " seems to contain " + hint
                                    + ". Chronologies use pseudonyms only: leave it out")));
            if (!NamesAtHand.in(cell).isEmpty()) {
                problems.add(new RowProblem(
                        number,
                        column.field(),
                        Problems.NAME,
                        column.words() + " calls somebody by name. Use the pseudonym that the scope gives instead"));
            }
        }
    }
}
