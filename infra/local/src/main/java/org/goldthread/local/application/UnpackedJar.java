package org.goldthread.local.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.JavaCommand;

/**
 * An application's jar, unpacked once for each build and Java, since a jar of jars starts slowly. The first run leaves an
 * archive of the classes that it loaded, from which later runs start in a third of the time.
 *
 * @param folder where it lies
 * @param jar the application's own classes; its manifest names the libraries
 * @param program the class to run
 */
record UnpackedJar(Path folder, Path jar, String program) {

    /** The option by which a run leaves an archive of its classes. */
    static final String LEAVE_ARCHIVE = "-XX:ArchiveClassesAtExit=";

    /** The property that says {@code false} where nobody will start the installation again, so that none is left. */
    private static final String LEAVES_ARCHIVES = "goldthread.leaves-archives";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * Unpacks the built jar of an application, unless that was done.
     *
     * @throws CannotStart where it has not been built
     */
    static UnpackedJar of(Application application, Home home) throws CannotStart, InterruptedException {
        Path built = built(application, home);
        try {
            Path family = home.applications().resolve(application.module());
            Path folder = family.resolve(key(built));
            if (!Files.isDirectory(folder)) {
                delete(family);
                Files.createDirectories(family);
                unpack(built, folder, application);
            }
            Path jar = folder.resolve(built.getFileName().toString());
            try (JarFile opened = new JarFile(jar.toFile())) {
                return new UnpackedJar(
                        folder, jar, opened.getManifest().getMainAttributes().getValue("Main-Class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Application application, Home home) throws CannotStart {
        Path target = home.root().resolve(application.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                String name = "(goldthread-)?" + application.module() + "-[0-9][^/]*\\.jar";
                List<Path> jars = files.filter(
                                file -> file.getFileName().toString().matches(name))
                        .filter(file -> !file.getFileName().toString().matches(".*-(sources|tests|javadoc)\\.jar"))
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CannotStart(application.module() + " has not been built: there is no one jar in " + target
                + ". Run ./goldthread up from a complete checkout, or leave the service out with --only.");
    }

    /** Tells builds apart by their content: reproducible builds give every jar the same date. */
    private static String key(Path jar) throws IOException {
        CRC32 content = new CRC32();
        try (JarFile opened = new JarFile(jar.toFile())) {
            opened.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                    .forEach(entry -> content.update(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(content.getValue()) + "-" + Long.toString(Files.size(jar), 36) + "-java"
                + System.getProperty("java.version");
    }

    private static void unpack(Path built, Path folder, Application application)
            throws IOException, CannotStart, InterruptedException {
        Path draft = folder.resolveSibling("new");
        Process process = new ProcessBuilder(
                        JavaCommand.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        draft.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new CannotStart(application.module() + " cannot be unpacked from " + built
                    + ": build it again (delete its target folder and run ./goldthread up).");
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Options that use the archive of classes, or make one when the process ends. */
    List<String> archiveOptions() {
        Path archive = folder.resolve("classes.jsa");
        if (Files.exists(archive)) {
            return List.of(
                    "-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        return System.getProperty(LEAVES_ARCHIVES, "true").equals("true")
                ? List.of(LEAVE_ARCHIVE + draftArchive(folder), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** Keeps the archive of a process that has ended by itself; a killed one's may be torn and goes. */
    static void keepArchive(Path folder, boolean endedWell) {
        Path draft = draftArchive(folder);
        try {
            if (endedWell && Files.exists(draft)) {
                Files.move(draft, folder.resolve("classes.jsa"), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path draftArchive(Path folder) {
        return folder.resolve("classes.new");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
