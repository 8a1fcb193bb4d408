package org.goldthread.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.profile.ProfileSource.Text;

/**
 * Agencies in a CSV file, for the hundreds of schools of an area (P5). Its rows become entries of the profile's list
 * {@code agencies} and are checked like them; here only what a table can get wrong by itself is.
 *
 * @param file the file's name as it was given
 * @param rows the rows that can be read; empty where the header is wrong
 * @param problems what is wrong with the header, and with rows that cannot be read
 */
record AgencyTable(String file, List<Row> rows, List<ProfileProblem> problems) {

    /** The column with the sign-in name of a made-up learning link of the agency, for demonstrations. */
    static final String LINK = "link";

    /** The columns, in any order; the first three and {@code basis} must be there. */
    static final List<String> COLUMNS =
            List.of("id", "name", "kind", "basis", "abbreviation", "from", "until", "note", LINK);

    private static final List<String> NEEDED = COLUMNS.subList(0, 4);
    private static final int MOST_ROWS = 5_000;

    /** A row: the line it begins on, and its cells that are not empty, by column. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    AgencyTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static AgencyTable read(Text text) {
        try {
            return read(text, CsvLines.read(text.content()));
        } catch (CsvParseException broken) {
            return refused(problem(
                    text,
                    1,
                    "A field cannot be read: it goes on after its closing quotation mark, or is too long.",
                    "Put the whole field in quotes, and write each quotation mark inside it twice."));
        }
    }

    private static AgencyTable read(Text text, List<CsvLines.Line> lines) {
        if (lines.size() < 2) {
            return refused(problem(
                    text,
                    1,
                    "The file has no row below its header.",
                    "Write " + header() + ", and a row" + " for each agency below it."));
        }
        if (lines.size() > MOST_ROWS + 1) {
            return refused(problem(
                    text,
                    lines.get(MOST_ROWS + 1).line(),
                    "The file has more than 5,000 rows.",
                    "Leave out what is no agency of this partnership."));
        }
        CsvLines.Line header = lines.get(0);
        List<ProfileProblem> wrong = headerProblems(text, header);
        if (!wrong.isEmpty()) {
            return new AgencyTable(text.file(), List.of(), wrong);
        }
        List<Row> rows = new ArrayList<>();
        List<ProfileProblem> problems = new ArrayList<>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            row(text, header, line, rows, problems);
        }
        return new AgencyTable(text.file(), rows, problems);
    }

    private static AgencyTable refused(ProfileProblem problem) {
        return new AgencyTable(problem.file(), List.of(), List.of(problem));
    }

    private static List<ProfileProblem> headerProblems(Text text, CsvLines.Line header) {
        List<ProfileProblem> problems = new ArrayList<>();
        List<String> columns = header.fields();
        if (columns.size() == 1 && columns.get(0).matches(".*[;\\t].*")) {
            problems.add(problem(
                    text, header.line(), "The columns are not separated by commas.", "Save it as comma-separated."));
            return problems;
        }
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!COLUMNS.contains(column)) {
                problems.add(problem(
                        text,
                        header.line(),
                        "The column '" + column + "' is not known here.",
                        DidYouMean.orList(column, COLUMNS)));
            } else if (columns.indexOf(column) < i) {
                problems.add(problem(
                        text, header.line(), "The column '" + column + "' is there twice.", "Keep one of the two."));
            }
        }
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                problems.add(problem(
                        text, header.line(), "The column '" + needed + "' is missing.", "Write " + header() + "."));
            }
        }
        return problems;
    }

    private static void row(
            Text text, CsvLines.Line header, CsvLines.Line line, List<Row> rows, List<ProfileProblem> problems) {
        int columns = header.fields().size();
        if (line.fields().size() != columns) {
            problems.add(problem(
                    text,
                    line.line(),
                    "The row has " + line.fields().size() + " fields and the header " + columns + ".",
                    "Put a text that contains a comma in double quotes, and close every quote."));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns; i++) {
            if (!line.fields().get(i).isEmpty()) {
                cells.put(header.fields().get(i), line.fields().get(i));
            }
        }
        if ("statutory-partner".equals(cells.get("kind"))) {
            problems.add(problem(
                    text,
                    line.line(),
                    "A statutory partner stands in a table of agencies.",
                    "Write it in the profile itself, with 'partner'."));
            return;
        }
        rows.add(new Row(line.line(), cells));
    }

    private static String header() {
        return COLUMNS.stream().collect(Collectors.joining(",", "the header ", ""));
    }

    private static ProfileProblem problem(Text text, int line, String wrong, String right) {
        return new ProfileProblem(text.file(), line, "agencies", wrong, right);
    }
}
