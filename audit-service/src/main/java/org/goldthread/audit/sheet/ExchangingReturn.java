package org.goldthread.audit.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.audit.evidence.TalkingToColleagues;
import org.goldthread.audit.returns.AnsweringReturn;
import org.goldthread.audit.returns.AnsweringReturn.Kept;
import org.goldthread.audit.returns.AnsweringReturn.Put;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;

/**
 * A return goes out as a workbook and comes back: first shown, then taken. Good rows are kept; a newer online answer is
 * overwritten only where its sender says so, having seen it (A4).
 */
@Service
public class ExchangingReturn {

    private static final FileLimits WORKBOOKS = FileLimits.of(FileType.XLSX);

    private final ReadingReturns reading;
    private final AnsweringReturn answering;
    private final TalkingToColleagues talking;
    private final FileStore files;
    private final SheetUploads uploads;
    private final CurrentFramework framework;

    public ExchangingReturn(
            ReadingReturns reading,
            AnsweringReturn answering,
            TalkingToColleagues talking,
            FileStore files,
            SheetUploads uploads,
            CurrentFramework framework) {
        this.reading = reading;
        this.answering = answering;
        this.talking = talking;
        this.files = files;
        this.uploads = uploads;
        this.framework = framework;
    }

    /** A workbook with the name that it goes out under. */
    record Written(String name, ByteArrayResource content) {}

    /** What was shown and waits to be taken. */
    record Shown(UUID upload, SheetPreview preview) {}

    /**
     * What was taken.
     *
     * @param preview what the workbook said against what stood online before
     * @param taken number of answers that were kept
     * @param left answers and comments that could not be kept, by question
     */
    record Taken(SheetPreview preview, int taken, Map<String, Refusal> left) {}

    /** An answer online that its sender wants to overwrite, having seen this version of it. */
    record Mine(String question, long now) {}

    Outcome<Written> write(Actor actor, ReturnId id) {
        return reading.one(actor, id)
                .then(stored -> ReturnPermissions.mayReadAnswers(
                                actor, stored.value().agency(), stored.value().state())
                        ? Outcome.done(written(actor, stored.value()))
                        : Outcome.refused(new Refusal.Missing()));
    }

    private Written written(Actor actor, Return one) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReturnWorkbook.write(
                    one,
                    reading.tool(one),
                    framework.now().agencyName(one.agency()),
                    ReturnPermissions.ofTheAgency(actor, one.agency()),
                    out);
            return new Written(
                    one.round().reference() + "-" + one.agency() + ".xlsx", new ByteArrayResource(out.toByteArray()));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Takes a workbook in to be looked at; nothing of it is kept as an answer yet. */
    Outcome<Shown> upload(By by, ReturnId id, InputStream content, @Nullable String name) throws IOException {
        Outcome<Stored<Return>> mine = mine(by, id);
        if (mine instanceof Outcome.Refused<Stored<Return>> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<StoredFile> taken = files.take(content, name, WORKBOOKS, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        Outcome<SheetPreview> preview = preview(by, id, mine.orThrow().value(), file);
        if (!preview.isDone()) {
            files.forget(file.id());
        }
        return preview.map(shown -> new Shown(uploads.keep(by.actor(), id, file).id(), shown));
    }

    /** A workbook that was uploaded before, against what stands online now. */
    Outcome<SheetPreview> shown(By by, ReturnId id, UUID upload) {
        return mine(by, id)
                .then(stored -> uploads.find(by.actor(), id, upload)
                        .flatMap(found -> files.find(found.file()))
                        .map(file -> preview(by, id, stored.value(), file))
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    /**
     * Takes what can be taken.
     *
     * @param mine which conflicts the sender decided for the workbook
     */
    Outcome<Taken> take(By by, ReturnId id, UUID upload, List<Mine> mine) {
        return shown(by, id, upload)
                .then(preview -> take(by, id, preview, mine))
                .map(taken -> {
                    if (taken.left().isEmpty()) {
                        uploads.find(by.actor(), id, upload).ifPresent(uploads::forget);
                    }
                    return taken;
                });
    }

    /** Reads a workbook and takes it at once, or only says what it would change; conflicts are left as they are. */
    Outcome<Taken> takeAtOnce(By by, ReturnId id, InputStream content, boolean onlyShow) throws IOException {
        byte[] bytes = content.readNBytes((int) FileLimits.LARGEST + 1);
        if (bytes.length > FileLimits.LARGEST) {
            return Outcome.refused(Refusal.invalid("file", "too-large", "The file must be at most 10 MiB"));
        }
        return upload(by, id, new ByteArrayInputStream(bytes), null).then(shown -> {
            try {
                return onlyShow
                        ? Outcome.done(new Taken(shown.preview(), 0, Map.of()))
                        : take(by, id, shown.preview(), List.of());
            } finally {
                uploads.find(by.actor(), id, shown.upload()).ifPresent(uploads::forget);
            }
        });
    }

    private Outcome<Taken> take(By by, ReturnId id, SheetPreview preview, List<Mine> mine) {
        List<Put> puts = new ArrayList<>();
        preview.changes().forEach(change -> puts.add(change.put()));
        for (SheetPreview.Conflict conflict : preview.conflicts()) {
            mine.stream()
                    .filter(decided ->
                            decided.question().equals(conflict.asked().id()))
                    .forEach(decided -> puts.add(new Put(conflict.asked().id(), conflict.yours(), decided.now())));
        }
        return answering.answerAll(by, id, puts).map(kept -> {
            By unkeyed = By.of(by.actor());
            Map<String, Refusal> left = new LinkedHashMap<>(kept.refused());
            for (SheetPreview.Comment comment : preview.comments()) {
                String question = comment.row().question();
                if (talking.say(unkeyed, id, question, comment.text()) instanceof Outcome.Refused<Stored<Return>> no) {
                    left.putIfAbsent(question, no.why());
                }
            }
            return new Taken(preview, puts.size() - kept.refused().size(), left);
        });
    }

    private Outcome<SheetPreview> preview(By by, ReturnId id, Return one, StoredFile file) {
        return read(file)
                .then(book -> FilledReturn.of(book, one))
                .map(filled -> SheetPreview.of(filled, one, reading.tool(one)))
                .then(preview -> answering
                        .tryAll(
                                by,
                                id,
                                preview.changes().stream()
                                        .map(SheetPreview.Change::put)
                                        .toList())
                        .map(Kept::refused)
                        .map(preview::without));
    }

    private Outcome<ReadBook> read(StoredFile file) {
        try (InputStream content = files.open(file)) {
            return ReadBook.read(content);
        } catch (IOException away) {
            throw new java.io.UncheckedIOException(away);
        }
    }

    private Outcome<Stored<Return>> mine(By by, ReturnId id) {
        return reading.one(by.actor(), id)
                .then(stored ->
                        ReturnPermissions.mayAnswer(by.actor(), stored.value().agency())
                                ? Guard.unless(stored.value().unlessOpen(), () -> Outcome.done(stored))
                                : Outcome.refused(new Refusal.Forbidden(
                                        "not-yours-to-change", "Only the agency itself uploads its workbook")));
    }
}
