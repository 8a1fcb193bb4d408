package org.goldthread.local.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser for the pages' tests: a Chromium of this machine. */
public final class TestBrowser {

    /** How somebody gets one who is not root on Debian or Ubuntu. */
    public static final String ADVICE =
            "install it (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install" + " --cask chromium)";

    /** The shell opens no windows, and so does a third less work. */
    private static final List<String> PROGRAMS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    /** Packages with a browser, the better one first; not every distribution has both. */
    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "chromium");

    private TestBrowser() {}

    /** The one that is on the path, if there is one. */
    public static Optional<Path> found() {
        return onPath(PROGRAMS);
    }

    /** The same; installs one where that is possible, else says how. */
    static Optional<Path> made() throws IOException, InterruptedException {
        Optional<Path> found = found();
        if (found.isPresent()) {
            return found;
        }
        if (System.getProperty("user.name").equals("root")
                && onPath(List.of("apt-get")).isPresent()) {
            System.out.println("No Chromium was found: installing it with apt-get …");
            apt("update", "-q");
            for (String one : PACKAGES) {
                if (apt("install", "-y", "-q", one) == 0) {
                    return found();
                }
            }
        }
        System.out.println("No Chromium was found, and the tests of pages will fail without one: " + ADVICE + ".");
        return Optional.empty();
    }

    private static int apt(String... arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(Stream.concat(Stream.of("apt-get"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Optional<Path> onPath(List<String> programs) {
        return programs.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
