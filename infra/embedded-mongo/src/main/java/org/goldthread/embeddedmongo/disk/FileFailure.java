package org.goldthread.embeddedmongo.disk;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** A database's file cannot be opened or written. The message is one sentence for the person who runs the store. */
public final class FileFailure extends RuntimeException {

    private final String sentence;

    private FileFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What happened and what to do. */
    public String sentence() {
        return sentence;
    }

    static FileFailure opening(Path path, MVStoreException cause) {
        String sentence = switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The file " + path + " is in use by another program: stop that one first.";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The file " + path + " is damaged or not one of ours: restore it from a backup or move it away.";
            default -> "The file " + path + " cannot be opened: " + reason(cause);
        };
        return new FileFailure(sentence, cause);
    }

    static FileFailure writing(Path path, MVStoreException cause) {
        return new FileFailure(
                "The file " + path + " can no longer be written, so the database is closed until the store restarts: "
                        + reason(cause),
                cause);
    }

    /** What the operating system said, if it is what said something first. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            first = cause;
        }
        return String.valueOf(first.getMessage());
    }
}
