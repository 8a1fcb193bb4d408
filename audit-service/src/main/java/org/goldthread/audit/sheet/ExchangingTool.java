package org.goldthread.audit.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.goldthread.audit.tool.ToolPermissions;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.WordingTool;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Stored;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;

/** A tool goes out as a workbook and comes back as its next version's draft (A3). */
@Service
public class ExchangingTool {

    private static final FileLimits WORKBOOKS = FileLimits.of(FileType.XLSX);

    private final WordingTool wording;
    private final FileStore files;

    public ExchangingTool(WordingTool wording, FileStore files) {
        this.wording = wording;
        this.files = files;
    }

    Outcome<ExchangingReturn.Written> write(Actor actor, ToolVersionId id) {
        return wording.one(actor, id).map(stored -> {
            ToolVersion version = stored.value();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ToolWorkbook.write(version.content(), out);
                return new ExchangingReturn.Written(
                        version.tool() + "-" + version.number() + ".xlsx", new ByteArrayResource(out.toByteArray()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    Outcome<Stored<ToolVersion>> bringIn(By by, InputStream content) throws IOException {
        if (!ToolPermissions.mayWord(by.actor())) {
            return Outcome.refused(new Refusal.Forbidden("not-yours-to-word", "Only partnership officers word tools"));
        }
        Outcome<StoredFile> taken = files.take(content, "tool.xlsx", WORKBOOKS, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        try (InputStream bytes = files.open(file)) {
            return ReadBook.read(new ByteArrayInputStream(bytes.readAllBytes()))
                    .then(ToolWorkbook::read)
                    .then(tool -> wording.bringIn(by, tool));
        } finally {
            files.forget(file.id());
        }
    }
}
