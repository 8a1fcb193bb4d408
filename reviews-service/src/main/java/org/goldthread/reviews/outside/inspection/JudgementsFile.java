package org.goldthread.reviews.outside.inspection;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goldthread.reviews.outside.inspection.Judgements.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Reads Ofsted's published judgements of local authorities as they are published: CSV, UTF-8, title lines above the
 * header, one row an inspection, trailing empty cells left out. Only one area's rows are kept; the file streams through.
 */
final class JudgementsFile {

    static final int MOST_ROWS = 50_000;
    static final int MOST_PROBLEMS = 200;
    static final int MOST_FOUND = 200;
    private static final int MOST_ASPECTS = 50;
    private static final int TITLE_LINES = 10;
    private static final int LONGEST_CELL = 200;
    private static final String AREA_CODE = "local authority area code";
    private static final String AREA = "local authority name";
    private static final String INSPECTED = "inspection date";
    private static final String PUBLISHED = "publication date";
    private static final String TYPE = "inspection type";
    private static final String FIRST_ASPECT = "overall effectiveness";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> GRADES =
            Set.of("Outstanding", "Good", "Requires improvement to be good", "Requires improvement", "Inadequate");

    private JudgementsFile() {}

    /** A row that could not be taken. */
    record RowProblem(long row, String sentence) {}

    /**
     * What was read.
     *
     * @param rows how many rows the file has, of all areas
     * @param problem why nothing could be read at all; null otherwise
     */
    record Read(
            List<Judgements> found,
            List<RowProblem> problems,
            int rows,
            @Nullable String problem) {

        static Read nothing(String problem) {
            return new Read(List.of(), List.of(), 0, problem);
        }
    }

    /**
     * Reads it to its end.
     *
     * @param ours whether an authority of this name is the partnership's own
     */
    static Read read(InputStream content, Predicate<String> ours, LocalDate today) throws IOException {
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            return read(csv, ours, today);
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return Read.nothing("The file cannot be read as CSV");
        }
    }

    private static Read read(Iterable<CsvRecord> csv, Predicate<String> ours, LocalDate today) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> aspects = new ArrayList<>();
        List<Judgements> found = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int rows = 0;
        int above = 0;
        for (CsvRecord row : csv) {
            if (columns.isEmpty()) {
                if (isHeader(row)) {
                    heads(row, columns, aspects);
                } else if (++above > TITLE_LINES) {
                    break;
                }
                continue;
            }
            if (++rows > MOST_ROWS) {
                return Read.nothing("The file has more than " + MOST_ROWS + " rows");
            }
            String area = cell(row, columns.get(AREA));
            if (!ours.test(area)) {
                continue;
            }
            List<String> wrong = new ArrayList<>();
            Optional<Judgements> one = row(row, columns, aspects, area, today, wrong);
            one.ifPresent(found::add);
            if (found.size() > MOST_FOUND) {
                return Read.nothing("The file has more than " + MOST_FOUND + " inspections of this area");
            }
            wrong.stream()
                    .limit(Math.max(0, MOST_PROBLEMS - problems.size()))
                    .forEach(sentence -> problems.add(new RowProblem(row.getStartingLineNumber(), sentence)));
        }
        return columns.isEmpty()
                ? Read.nothing("No header was found: it needs the columns Local authority area code, Local authority"
                        + " name, Inspection date, Publication date and Overall effectiveness")
                : new Read(found, problems, rows, null);
    }

    private static boolean isHeader(CsvRecord row) {
        List<String> names = row.getFields().stream().map(JudgementsFile::name).toList();
        return names.containsAll(List.of(AREA_CODE, AREA, INSPECTED, PUBLISHED, FIRST_ASPECT));
    }

    private static void heads(CsvRecord row, Map<String, Integer> columns, List<String> aspects) {
        boolean judged = false;
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = name(row.getField(i));
            columns.putIfAbsent(name, i);
            judged = judged || name.equals(FIRST_ASPECT);
            if (judged && aspects.size() < MOST_ASPECTS) {
                aspects.add(cell(row, i));
            }
        }
    }

    private static Optional<Judgements> row(
            CsvRecord row,
            Map<String, Integer> columns,
            List<String> aspects,
            String area,
            LocalDate today,
            List<String> wrong) {
        LocalDate inspected = day(row, columns, INSPECTED, today, wrong);
        LocalDate published = day(row, columns, PUBLISHED, today, wrong);
        String code = cell(row, columns.get(AREA_CODE));
        if (!code.matches("[A-Z]\\d{8}")) {
            wrong.add("“" + code + "” is not an area code");
        }
        List<Judgement> judgements = new ArrayList<>();
        for (String aspect : aspects) {
            String grade = cell(row, columns.get(name(aspect)));
            if (grade.isEmpty()) {
                continue;
            }
            if (GRADES.contains(grade)) {
                judgements.add(new Judgement(aspect, grade));
            } else {
                wrong.add("“" + grade + "” is not a grade (" + aspect + ")");
            }
        }
        if (judgements.isEmpty() && wrong.isEmpty()) {
            wrong.add("No judgement is given");
        }
        if (!wrong.isEmpty() || inspected == null || published == null) {
            return Optional.empty();
        }
        String type = columns.containsKey(TYPE) ? cell(row, columns.get(TYPE)) : "";
        return Optional.of(new Judgements(code, area, type.isEmpty() ? null : type, inspected, published, judgements));
    }

    private static @Nullable LocalDate day(
            CsvRecord row, Map<String, Integer> columns, String column, LocalDate today, List<String> wrong) {
        String text = cell(row, columns.get(column));
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.isAfter(today) || day.getYear() < 1990) {
                wrong.add("The " + column + " " + text + " is not between 1990 and today");
                return null;
            }
            return day;
        } catch (DateTimeParseException none) {
            wrong.add("The " + column + " “" + text + "” is not a date such as 13/01/2023");
            return null;
        }
    }

    private static String cell(CsvRecord row, @Nullable Integer column) {
        if (column == null || column >= row.getFieldCount()) {
            return "";
        }
        String cell = row.getField(column).strip();
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    }

    private static String name(String head) {
        return head.replace("\uFEFF", "").strip().toLowerCase(Locale.UK);
    }
}
