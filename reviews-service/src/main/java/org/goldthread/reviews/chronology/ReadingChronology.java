package org.goldthread.reviews.chronology;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.reviews.chronology.reading.ChronologyReader;
import org.goldthread.reviews.chronology.reading.EventDate;
import org.goldthread.reviews.chronology.reading.EventDate.Precision;
import org.goldthread.reviews.chronology.reading.Happened;
import org.goldthread.reviews.chronology.reading.Headings;
import org.goldthread.reviews.chronology.reading.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads a chronology that was handed in into a version of its own. The file is not kept: its rows are, and rows that
 * tell who somebody is are not, so that no identity enters (R7).
 */
@Service
public class ReadingChronology {

    private static final int BATCH = 1_000;

    private final Chronologies chronologies;
    private final FileStore files;
    private final Clock clock;

    public ReadingChronology(Chronologies chronologies, FileStore files, Clock clock) {
        this.chronologies = chronologies;
        this.files = files;
        this.clock = clock;
    }

    /** For whom and for what it is handed in. */
    public record For(
            UUID request,
            String part,
            String agency,
            @Nullable String note) {}

    /** The version's id is the file's. */
    public ChronologyVersion read(StoredFile file, For whom) throws IOException {
        Batches batches = new Batches(file.id(), whom.agency());
        ChronologyReader.Result result;
        try (InputStream content = files.open(file)) {
            result = new ChronologyReader(WorkingDays.today(clock)).read(content, file.type(), batches);
        }
        batches.flush();
        Headings headings = result.headings();
        ChronologyVersion version = new ChronologyVersion(
                file.id(),
                whom.request(),
                whom.part(),
                whom.agency(),
                file.name(),
                file.type().name(),
                file.size(),
                file.sha256(),
                whom.note(),
                headings == null ? List.of() : headings.columns(),
                result.good(),
                result.refused(),
                batches.problems,
                List.copyOf(batches.days),
                Span.merged(List.copyOf(batches.spans)),
                result.problem(),
                clock.instant(),
                false);
        chronologies.keep(version);
        return version;
    }

    private final class Batches implements ChronologyReader.Taking {

        private final UUID version;
        private final String agency;
        private final List<ChronologyEntry> entries = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final TreeSet<Integer> days = new TreeSet<>();
        private final Set<Span> spans = new HashSet<>();
        private int refusedRows;

        Batches(UUID version, String agency) {
            this.version = version;
            this.agency = agency;
        }

        @Override
        public void good(Happened entry) {
            entries.add(ChronologyEntry.of(version, agency, entry));
            EventDate when = entry.when();
            if (when.precision() == Precision.DAY && !when.about()) {
                days.add((int) when.day().toEpochDay());
            } else {
                spans.add(new Span(
                        (int) when.earliest().toEpochDay(), (int) when.latest().toEpochDay()));
            }
            if (entries.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void refused(int row, List<RowProblem> wrong, Map<String, String> cells) {
            if (++refusedRows > ChronologyVersion.MOST_PROBLEMS) {
                return;
            }
            problems.addAll(wrong.subList(0, Math.min(wrong.size(), 10)));
            refused.add(new RefusedRow(
                    version + ":" + row,
                    version,
                    row,
                    cells.entrySet().stream()
                            .map(cell -> new RefusedRow.Cell(cell.getKey(), inBounds(cell.getValue())))
                            .toList()));
        }

        private static String inBounds(String cell) {
            return cell.length() > 4_000 ? cell.substring(0, 4_000) : cell;
        }

        void flush() {
            chronologies.keepEntries(entries);
            chronologies.keepRefused(refused);
            entries.clear();
            refused.clear();
        }
    }
}
