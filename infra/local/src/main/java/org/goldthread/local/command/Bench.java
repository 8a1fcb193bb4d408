package org.goldthread.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.JavaCommand;

/** Runs the measurements of {@code infra/bench}. */
public final class Bench {

    private final Home home;

    public Bench(Home home) {
        this.home = home;
    }

    /** Runs the built measurements; returns their exit code. */
    public int run(List<String> arguments) throws CannotStart, IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(JavaCommand.java().toString(), "-Dgoldthread.home=" + home.root(), "-jar", jar().toString()));
        line.addAll(arguments);
        return new ProcessBuilder(line)
                .directory(home.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private Path jar() throws CannotStart, IOException {
        Path target = home.root().resolve("infra/bench/target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(
                                file -> file.getFileName().toString().matches("goldthread-bench-.*\\.jar"))
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0);
                }
            }
        }
        throw new CannotStart("The measurements have not been built: there is no one jar in " + target + ".");
    }
}
