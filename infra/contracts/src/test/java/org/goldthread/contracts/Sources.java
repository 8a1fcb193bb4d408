package org.goldthread.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module's resources as files, where tests look for what the classpath cannot list. */
final class Sources {

    /** The resources that are shipped: {@code contracts}, {@code openapi}, {@code released}. */
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    static String text(String path) {
        return text(RESOURCES.resolve(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files below a folder, relative to it, in order; none if the folder does not exist. */
    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
