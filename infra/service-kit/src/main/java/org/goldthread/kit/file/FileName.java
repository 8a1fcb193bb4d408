package org.goldthread.kit.file;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes of whatever name came with a file one that is harmless in headers, on disks and on pages. */
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** Letters, digits, spaces, dots, dashes and underscores, without folders, ending as the content says. */
    static String clean(@Nullable String given, FileType type) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "")
                .replaceAll("[\\s.]+", " ")
                .strip();
        if (stem.length() > LONGEST) {
            stem = stem.substring(0, LONGEST).strip();
        }
        return (stem.isEmpty() ? "file" : stem) + "." + type.extension();
    }
}
