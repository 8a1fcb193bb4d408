package org.goldthread.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldthread.local.home.Home;

/** Where the installation under test keeps its files: in this module's folder, beside anybody's own installation. */
final class OwnHome {

    private static final Set<Path> APPLICATIONS_OF_THIS_RUN = new HashSet<>();

    private OwnHome() {}

    /** The module's folder for what tests write. */
    static Path folder() {
        return Path.of(System.getProperty("goldthread.e2e.folder"));
    }

    /**
     * A home without any data. What earlier runs unpacked of the applications goes too: they may have been built anew.
     *
     * @param name of the folder below the module's; installations that run beside each other have one each
     */
    static synchronized Home prepare(String name) throws IOException {
        Home home = new Home(Path.of(System.getProperty("goldthread.root")), folder().resolve(name));
        for (Path old : List.of(home.local().resolve("data"), home.run(), home.logs())) {
            delete(old);
        }
        if (APPLICATIONS_OF_THIS_RUN.add(home.applications())) {
            delete(home.applications());
        }
        Files.createDirectories(home.local());
        return home;
    }

    /** The launcher's class path: a copy, since a later build replaces the jars of a running one. */
    static String launcher(Home home) throws IOException {
        Path copy = home.local().resolve("launcher");
        delete(copy);
        Files.createDirectories(copy);
        Path target = home.root().resolve("infra/local/target");
        try (Stream<Path> own = Files.list(target);
                Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            for (Path jar : Stream.concat(own, libraries)
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .toList()) {
                Files.copy(jar, copy.resolve(jar.getFileName()));
            }
        }
        try (Stream<Path> jars = Files.list(copy)) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(OwnHome::deleteOne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
