package org.goldthread.reviews.request;

import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * One version of one part, as the agency gave it. A correction is another version; this one stays.
 *
 * @param number from 1
 * @param content the stored file's id; of a chronology the id of the version that was read from it
 * @param name cleaned
 * @param type name of the kind of file
 * @param size in bytes
 * @param rows of a chronology: how many were taken; null for files
 * @param rowsRefused of a chronology
 * @param withdrawn null while the agency stands by it
 * @param look what the partnership said of it; null as long as it said nothing
 */
public record Submission(
        Integer number,
        UUID content,
        String name,
        String type,
        Long size,
        String sha256,
        @Nullable Integer rows,
        @Nullable Integer rowsRefused,
        @Nullable String note,
        By.Mark by,
        @Nullable Taken withdrawn,
        @Nullable Look look) {

    /** The agency took it back. */
    public record Taken(String reason, By.Mark by) {}

    /**
     * The partnership looked at it.
     *
     * @param reason why it was sent back; null where it will do
     */
    public record Look(@Nullable String reason, By.Mark by) {}

    /** What is known of a submission before it is one. */
    public record Given(
            UUID content,
            String name,
            String type,
            long size,
            String sha256,
            @Nullable Integer rows,
            @Nullable Integer rowsRefused,
            @Nullable String note) {}

    static Submission of(int number, Given given, By.Mark by) {
        return new Submission(
                number,
                given.content(),
                given.name(),
                given.type(),
                given.size(),
                given.sha256(),
                given.rows(),
                given.rowsRefused(),
                given.note(),
                by,
                null,
                null);
    }

    /** Neither taken back nor sent back. */
    public boolean stands() {
        Look said = look;
        return withdrawn == null && (said == null || said.reason() == null);
    }

    Submission takenBack(Taken taken) {
        return new Submission(number, content, name, type, size, sha256, rows, rowsRefused, note, by, taken, look);
    }

    Submission lookedAt(Look said) {
        return new Submission(number, content, name, type, size, sha256, rows, rowsRefused, note, by, withdrawn, said);
    }
}
