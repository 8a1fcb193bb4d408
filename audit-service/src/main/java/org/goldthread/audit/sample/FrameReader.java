package org.goldthread.audit.sample;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.goldthread.kit.file.SentTable;

/**
 * Reads a list of cases: CSV, the headings first, one column called {@code reference}, the others say what cases can be
 * told apart by. Whatever is wrong is said row by row, and what identifies somebody is never repeated.
 */
public final class FrameReader {

    public static final int MOST_CASES = 5000;
    public static final int MOST_PROBLEMS = 200;
    static final int MOST_COLUMNS = 6;
    static final int MOST_VALUES = 20;
    private static final int LONGEST = 60;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*");
    private static final Set<String> REFERENCE_HEADINGS =
            Set.of("reference", "case reference", "case", "ref", "case ref", "case id");

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<FrameCase> cases = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Integer, Set<String>> values = new HashMap<>();
    private List<String> headings = List.of();
    private int reference = -1;

    private FrameReader() {}

    /** The list in these bytes. */
    public static FrameRead read(byte[] content) {
        FrameReader reader = new FrameReader();
        reader.rows(SentTable.text(content));
        return new FrameRead(new Frame(reader.columns(), reader.cases), reader.problems);
    }

    private void rows(String text) {
        try (CsvReader<CsvRecord> csv = SentTable.rows(text, line -> !line.isBlank())) {
            for (CsvRecord line : csv) {
                int row = (int) line.getStartingLineNumber();
                if (headings.isEmpty()) {
                    if (!headings(row, line.getFields())) {
                        return;
                    }
                } else if (cases.size() >= MOST_CASES) {
                    problem(row, "", "too-many", "The list may have at most " + MOST_CASES + " cases");
                    return;
                } else {
                    row(row, line.getFields());
                }
            }
        } catch (CsvParseException broken) {
            problem(1, "", "unreadable", "The CSV cannot be read: a quotation mark is opened and not closed");
            return;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (cases.isEmpty() && problems.isEmpty()) {
            problem(1, "", "empty", "The list has no case");
        }
        groups();
    }

    private boolean headings(int row, List<String> cells) {
        List<String> named = cells.stream().map(String::strip).toList();
        for (int i = 0; i < named.size(); i++) {
            if (REFERENCE_HEADINGS.contains(named.get(i).toLowerCase(Locale.UK))) {
                reference = i;
            }
        }
        if (reference < 0) {
            problem(row, "", "no-reference", "The first row must have a column called “reference”");
            return false;
        }
        Set<String> once = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String heading = named.get(i);
            if (i != reference && FrameIdentity.named(heading)) {
                problem(
                        row,
                        shown(heading),
                        "identity",
                        "A column may not be about who somebody is: take out “" + shown(heading) + "”");
            }
            if (heading.isBlank() || heading.length() > LONGEST || !once.add(heading.toLowerCase(Locale.UK))) {
                problem(
                        row,
                        shown(heading),
                        "heading",
                        "Every column needs a heading of its own, at most 60 characters");
            }
        }
        if (named.size() - 1 > MOST_COLUMNS) {
            problem(
                    row,
                    "",
                    "too-many-columns",
                    "The list may have at most " + MOST_COLUMNS + " columns besides the reference");
        }
        headings = named;
        return problems.isEmpty();
    }

    private void row(int row, List<String> cells) {
        int before = problems.size();
        String named = cell(cells, reference);
        String heading = headings.get(reference);
        FrameIdentity.inReference(named)
                .ifPresent(kind -> problem(
                        row,
                        heading,
                        "identity",
                        "The reference is " + kind + ": use a reference that only you can resolve"));
        if (named.isEmpty()) {
            problem(row, heading, "required", "The case has no reference");
        } else if (named.length() > LONGEST || !REFERENCE.matcher(named).matches()) {
            problem(
                    row,
                    heading,
                    "not-a-reference",
                    "A reference has letters, digits, dots, dashes and spaces, at most 60");
        } else if (!seen.add(named.toLowerCase(Locale.UK))) {
            problem(row, heading, "twice", "This reference stands in the list twice");
        }
        List<String> strata = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (i != reference) {
                strata.add(stratum(row, i, cell(cells, i)));
            }
        }
        if (problems.size() == before) {
            cases.add(new FrameCase(named, strata));
        }
    }

    private String stratum(int row, int column, String cell) {
        String heading = headings.get(column);
        FrameIdentity.inCell(cell)
                .ifPresent(kind -> problem(row, heading, "identity", "The cell holds " + kind + ": take it out"));
        if (cell.length() > LONGEST) {
            problem(row, heading, "too-long", "A cell has at most 60 characters");
        }
        String value = cell.isEmpty() ? "not known" : cell;
        values.computeIfAbsent(column, any -> new HashSet<>()).add(value);
        return value;
    }

    /** Ages, places and types group cases; a column in which nearly every case differs tells who it is. */
    private void groups() {
        values.forEach((column, different) -> {
            if (different.size() > MOST_VALUES) {
                problem(
                        1,
                        shown(headings.get(column)),
                        "no-group",
                        "“" + shown(headings.get(column)) + "” has more than " + MOST_VALUES
                                + " different values, so it groups nothing and may tell who somebody is: use bands");
            }
        });
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(headings);
        if (reference >= 0 && reference < columns.size()) {
            columns.remove(reference);
        }
        return columns;
    }

    private void problem(int row, String column, String code, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RowProblem(row, column, code, sentence));
        }
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    private static String shown(String heading) {
        return heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
    }
}
