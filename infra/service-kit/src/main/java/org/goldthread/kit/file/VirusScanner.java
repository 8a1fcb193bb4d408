package org.goldthread.kit.file;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware in a file. */
@FunctionalInterface
public interface VirusScanner {

    /** What a scanner found. */
    enum Verdict {
        CLEAN,
        INFECTED
    }

    /** Where no scanner is set up, everything passes. */
    VirusScanner OFF = content -> Verdict.CLEAN;

    /**
     * Looks at a file.
     *
     * @throws IOException if it cannot be looked at: the file is then not taken
     */
    Verdict scan(InputStream content) throws IOException;
}
