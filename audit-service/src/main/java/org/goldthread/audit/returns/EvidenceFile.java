package org.goldthread.audit.returns;

import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows what an answer says (A4). Its bytes are kept once, however many rounds show it.
 *
 * @param file the file's id in the file store
 * @param kind name of its {@link FileType}
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 * @param note what it shows, in a line
 * @param from the reference of the round that it was taken over from; nothing where it was attached here
 */
public record EvidenceFile(
        UUID file,
        String question,
        String name,
        String kind,
        Long size,
        String sha256,
        @Nullable String note,
        By.Mark by,
        @Nullable String from) {

    public static final int LONGEST_NOTE = 500;

    /** Most files to one question, and to a return. */
    public static final int MOST_A_QUESTION = 10;

    static final int MOST = 300;

    static EvidenceFile of(StoredFile stored, String question, @Nullable String note, By.Mark by) {
        return new EvidenceFile(
                stored.id(),
                question,
                stored.name(),
                stored.type().name(),
                stored.size(),
                stored.sha256(),
                note,
                by,
                null);
    }

    /** The same in a later round. */
    EvidenceFile takenOver(String reference) {
        return new EvidenceFile(file, question, name, kind, size, sha256, note, by, reference);
    }

    /** As the file store knows it. */
    public StoredFile stored() {
        return new StoredFile(file, name, FileType.valueOf(kind), size, sha256);
    }
}
