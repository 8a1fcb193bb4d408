package org.goldthread.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.ServerProcess;

/** Shows logs: which there are, or the end of one. */
public final class Logs {

    private static final int LINES = 100;

    private final Home home;

    public Logs(Home home) {
        this.home = home;
    }

    /** Lists the logs, or prints the last {@value #LINES} lines of one. */
    public int run(List<String> arguments) throws IOException, CannotStart {
        if (!Files.isDirectory(home.logs())) {
            throw new CannotStart("There are no logs yet: nothing was started from " + home.root() + ".");
        }
        if (arguments.isEmpty()) {
            try (Stream<Path> files = Files.list(home.logs())) {
                files.filter(file -> file.toString().endsWith(".log"))
                        .sorted()
                        .forEach(file -> System.out.printf(
                                "%-32s %s%n", file.getFileName().toString().replaceAll("\\.log$", ""), file));
            }
            return 0;
        }
        Path log = home.logs().resolve(arguments.get(0).replaceAll("[^A-Za-z0-9.-]", "") + ".log");
        if (!Files.exists(log)) {
            throw new CannotStart("There is no log of " + arguments.get(0) + "; ./goldthread logs lists them.");
        }
        System.out.println(ServerProcess.tail(log, LINES));
        return 0;
    }
}
