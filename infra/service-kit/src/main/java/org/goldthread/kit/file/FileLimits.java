package org.goldthread.kit.file;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a place takes.
 *
 * @param types the kinds of file
 * @param largest in bytes
 */
public record FileLimits(Set<FileType> types, long largest) {

    /** The house's largest file: 10 MiB, as much as a request may carry. */
    public static final long LARGEST = 10L * 1024 * 1024;

    public FileLimits {
        types = Set.copyOf(types);
    }

    public static FileLimits of(FileType... types) {
        return new FileLimits(Set.of(types), LARGEST);
    }

    /** "CSV, Excel (XLSX), PDF". */
    public String words() {
        return types.stream().sorted().map(FileType::words).collect(Collectors.joining(", "));
    }
}
