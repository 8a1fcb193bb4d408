package org.goldthread.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.goldthread.audit.returns.Attaching;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.Returns;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
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
import org.springframework.stereotype.Service;

/** An agency attaches evidence to its answers and removes it; whoever reads the answers reads the files (A4). */
@Service
public class AttachingEvidence {

    private static final FileLimits FILES = FileLimits.of(FileType.values());

    private static final int LONGEST_NAME = 500;

    private final Returns returns;
    private final ReadingReturns reading;
    private final FileStore files;
    private final CurrentFramework framework;

    public AttachingEvidence(Returns returns, ReadingReturns reading, FileStore files, CurrentFramework framework) {
        this.returns = returns;
        this.reading = reading;
        this.files = files;
        this.framework = framework;
    }

    /** A file as it comes in. */
    public record HandedIn(
            InputStream content,
            @Nullable String name,
            @Nullable String note) {}

    /** Attaches a file to a question; the same bytes there again change nothing. */
    public Outcome<Stored<Return>> attach(By by, ReturnId id, String question, HandedIn handed) throws IOException {
        Outcome<Stored<Return>> ready = mine(by, id)
                .then(stored -> Guard.unless(
                        Attaching.against(stored.value(), null, question, reading.tool(stored.value())),
                        () -> new Problems()
                                .optionalText(
                                        "note", Text.tidy(handed.note()), EvidenceFile.LONGEST_NOTE, "what it shows")
                                .optionalText("file", handed.name(), LONGEST_NAME, "the file’s name")
                                .orElse(() -> Outcome.done(stored))));
        if (!ready.isDone()) {
            return ready;
        }
        Outcome<StoredFile> taken = files.take(handed.content(), handed.name(), FILES, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        Outcome<Stored<Return>> outcome = returns.change(
                by,
                id,
                null,
                one -> Attaching.show(
                        one, file, question, Text.tidy(handed.note()), reading.tool(one), framework.mark(by)));
        boolean shown =
                outcome.fold(stored -> stored.value().evidence(file.id()).isPresent(), why -> false);
        if (!shown) {
            files.forget(file.id());
        }
        return outcome;
    }

    /** Removes a file from a return; its bytes go with the last return that shows it. */
    public Outcome<Stored<Return>> remove(By by, ReturnId id, UUID file) {
        return mine(by, id)
                .then(stored -> returns.change(by, id, null, one -> Attaching.hide(one, file, reading.tool(one))))
                .map(after -> {
                    if (!returns.shows(file)) {
                        files.forget(file);
                    }
                    return after;
                });
    }

    /** A file of a return, for those who read its answers. */
    public Outcome<StoredFile> file(Actor actor, ReturnId id, UUID file) {
        return reading.one(actor, id)
                .then(stored -> stored.value()
                        .evidence(file)
                        .filter(found -> ReturnPermissions.mayReadAnswers(
                                actor, stored.value().agency(), stored.value().state()))
                        .flatMap(found -> files.find(found.file()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    private Outcome<Stored<Return>> mine(By by, ReturnId id) {
        return reading.one(by.actor(), id)
                .then(stored -> ReturnPermissions.mayAnswer(
                                by.actor(), stored.value().agency())
                        ? Outcome.done(stored)
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-change", "Only the agency itself attaches and removes evidence")));
    }
}
