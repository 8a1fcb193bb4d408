package org.goldthread.reviews.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.chronology.Chronologies;
import org.goldthread.reviews.chronology.ChronologyVersion;
import org.goldthread.reviews.chronology.ReadingChronology;
import org.goldthread.reviews.request.Submission.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An agency gives a part of what was asked: a file, or a chronology that is read row by row. The same bytes as the
 * version that stands make no other version, so that sending again is harmless.
 */
@Service
public class GivingPart {

    private static final FileLimits CHRONOLOGIES =
            FileLimits.of(FileType.CSV, FileType.XLSX, FileType.JSON, FileType.TXT);
    private static final FileLimits FILES = FileLimits.of(FileType.values());
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_FILE_NAME = 500;

    private final InformationRequests requests;
    private final NamesOfRequest names;
    private final FileStore files;
    private final ReadingChronology reading;
    private final Chronologies chronologies;
    private final CurrentFramework framework;
    private final Ladder ladder;

    public GivingPart(
            InformationRequests requests,
            NamesOfRequest names,
            FileStore files,
            ReadingChronology reading,
            Chronologies chronologies,
            CurrentFramework framework,
            Profile profile,
            WorkingDays days) {
        this.requests = requests;
        this.names = names;
        this.files = files;
        this.reading = reading;
        this.chronologies = chronologies;
        this.framework = framework;
        this.ladder = Ladder.of(profile, days);
    }

    /** What is handed in. */
    public record HandedIn(
            InputStream content,
            @Nullable String name,
            @Nullable String note) {}

    /** Hands in a file that is no chronology. */
    public Outcome<Stored<InformationRequest>> giveFile(By by, RequestId id, String partId, HandedIn handed)
            throws IOException {
        Outcome<Part> open = open(by, id, partId);
        if (open instanceof Outcome.Refused<Part> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<Boolean> noted = names.leftOut(id, () -> words(handed));
        if (noted instanceof Outcome.Refused<Boolean> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<StoredFile> taken = files.take(handed.content(), handed.name(), FILES, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        return submit(
                by,
                id,
                partId,
                new Given(
                        file.id(),
                        file.name(),
                        file.type().name(),
                        file.size(),
                        file.sha256(),
                        null,
                        null,
                        Text.tidy(handed.note())),
                files::forget);
    }

    /** Reads a chronology and hands nothing in yet: see {@link #give}. */
    public Outcome<ChronologyVersion> read(By by, RequestId id, String partId, HandedIn handed) throws IOException {
        Outcome<Part> open = open(by, id, partId);
        if (open instanceof Outcome.Refused<Part> refused) {
            return Outcome.refused(refused.why());
        }
        if (open.orThrow().kind() != PartKind.CHRONOLOGY) {
            return Outcome.refused(new Refusal.Missing());
        }
        Outcome<Boolean> noted = names.leftOut(id, () -> words(handed));
        if (noted instanceof Outcome.Refused<Boolean> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<StoredFile> taken = files.take(handed.content(), handed.name(), CHRONOLOGIES, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        InformationRequest request = requests.find(id).orElseThrow().value();
        try {
            ReadingChronology.For whom =
                    new ReadingChronology.For(id.value(), partId, request.agency(), Text.tidy(handed.note()));
            return Outcome.done(names.leftOut(id, () -> reading.read(file, whom)));
        } finally {
            files.forget(file.id());
        }
    }

    /** Hands in a chronology that was read before. */
    public Outcome<Stored<InformationRequest>> give(By by, RequestId id, String partId, UUID version) {
        Outcome<Part> open = open(by, id, partId);
        if (open instanceof Outcome.Refused<Part> refused) {
            return Outcome.refused(refused.why());
        }
        Optional<ChronologyVersion> found = chronologies
                .find(version)
                .filter(read -> read.request().equals(id.value()) && read.part().equals(partId));
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        ChronologyVersion read = found.get();
        if (!read.mayStand()) {
            return Outcome.refused(new Refusal.Invalid(
                    read.problem() != null
                            ? List.of(new FieldProblem("file", "unreadable", read.problem()))
                            : read.problems().stream()
                                    .limit(100)
                                    .map(problem -> new FieldProblem(
                                            "rows[" + problem.row() + "]." + problem.field(),
                                            problem.code(),
                                            problem.sentence()))
                                    .toList()));
        }
        Part part = open.orThrow();
        if (part.has(version)) {
            return Outcome.done(requests.find(id).orElseThrow());
        }
        chronologies.markGiven(version);
        return submit(
                by,
                id,
                partId,
                new Given(
                        version,
                        read.file(),
                        read.type(),
                        read.size(),
                        read.sha256(),
                        read.good(),
                        read.refused(),
                        read.note()),
                chronologies::forget);
    }

    /** Reads and hands in at once, for programs. */
    public Outcome<Stored<InformationRequest>> giveChronology(By by, RequestId id, String partId, HandedIn handed)
            throws IOException {
        return read(by, id, partId, handed).then(read -> {
            Outcome<Stored<InformationRequest>> given = give(by, id, partId, read.id());
            if (!given.isDone()) {
                chronologies.forget(read.id());
            }
            return given;
        });
    }

    /** Hands it in; what is refused, and the same bytes that stand already, is not kept a second time. */
    private Outcome<Stored<InformationRequest>> submit(
            By by, RequestId id, String partId, Given given, Consumer<UUID> forget) {
        Outcome<Stored<InformationRequest>> outcome =
                requests.change(by, id, null, request -> request.submit(partId, given, ladder, framework.mark(by)));
        boolean kept = outcome.isDone()
                && outcome.orThrow().value().part(partId).stream().anyMatch(part -> part.has(given.content()));
        if (!kept) {
            forget.accept(given.content());
        }
        return outcome;
    }

    /** The words that come with a file: its name is shown to whoever reads the review. */
    private static Outcome<Boolean> words(HandedIn handed) {
        Problems problems = new Problems().optionalText("note", Text.tidy(handed.note()), LONGEST_NOTE, "the note");
        problems.optionalText("file", handed.name(), LONGEST_FILE_NAME, "the name of the file");
        return problems.orElse(() -> Outcome.done(true));
    }

    private Outcome<Part> open(By by, RequestId id, String partId) {
        Optional<Stored<InformationRequest>> found = requests.find(id);
        Optional<Refusal> no = found.map(stored -> RequestPermissions.againstGiving(by.actor(), stored.value()))
                .orElseGet(() -> Optional.of(new Refusal.Missing()));
        return Guard.unless(no, () -> found.orElseThrow().value().open(partId));
    }
}
