package org.goldthread.audit.programme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When schools are closed, from a file: {@code from,to,what} a line, {@code #} begins a comment. */
final class SchoolTerms {

    private static final String SHIPPED = "/programme/school-holidays.csv";

    private record Holiday(LocalDate from, LocalDate to) {}

    private final List<Holiday> holidays;

    private SchoolTerms(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    /** The usual pattern of English schools. */
    static SchoolTerms shipped() {
        try (InputStream file = SchoolTerms.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not in the jar");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return of(lines.lines().toList());
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /**
     * The local authority's own dates.
     *
     * @throws IOException if the file cannot be read
     */
    static SchoolTerms from(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static SchoolTerms of(List<String> lines) {
        List<Holiday> holidays = new ArrayList<>();
        for (String line : lines) {
            String plain = line.replaceFirst("#.*", "").strip();
            if (!plain.isEmpty()) {
                String[] cells = plain.split(",", 3);
                if (cells.length < 2) {
                    throw new IllegalArgumentException("a line of school holidays is from,to,what: " + line);
                }
                holidays.add(new Holiday(LocalDate.parse(cells[0].strip()), LocalDate.parse(cells[1].strip())));
            }
        }
        return new SchoolTerms(holidays);
    }

    boolean open(LocalDate day) {
        return holidays.stream().noneMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
    }
}
