package org.goldthread.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.ChildState;
import org.goldthread.local.supervision.ChildState.Condition;
import org.goldthread.local.supervision.RunState;

/** Shows what runs: each process with its port, memory and how long it has run. */
public final class Status {

    /** Nothing runs, as service managers say it. */
    private static final int NOT_RUNNING = 3;

    private static final int SOMETHING_IS_WRONG = 1;

    private final Home home;

    public Status(Home home) {
        this.home = home;
    }

    /** Prints the state; returns 0 where all is well, 3 where nothing runs, else 1. */
    public int run() {
        Optional<RunState> found = RunState.read(home);
        if (found.isEmpty()) {
            System.out.println("Goldthread does not run. Start it with ./goldthread up.");
            return NOT_RUNNING;
        }
        RunState state = found.get();
        boolean well =
                state.phase() == RunState.Phase.READY && state.supervisor().isPresent();
        System.out.println(state.partnership() + " at " + state.address() + ", "
                + state.phase().name().toLowerCase(Locale.ROOT));
        System.out.printf("%-24s %-9s %7s %6s %10s %10s%n", "process", "", "pid", "port", "memory", "runs for");
        long total = line("supervisor", state.supervisor(), 0, "", state.startedAt());
        for (ChildState child : state.children()) {
            Optional<ProcessHandle> process = child.process();
            boolean ready = process.isPresent() && child.condition() == Condition.READY;
            well &= ready;
            String how =
                    process.isEmpty() ? "not there" : child.condition().name().toLowerCase(Locale.ROOT);
            total += line(child.name(), process, child.port(), how, child.startedAt());
            if (child.note() != null) {
                System.out.println("    " + child.note());
            }
        }
        System.out.printf("%-24s %-9s %7s %6s %6d MiB%n", "in all", "", "", "", total >> 20);
        if (state.supervisor().isEmpty()) {
            System.out.println("The supervisor has gone, so that nobody starts crashed processes again:"
                    + " ./goldthread down stops the rest.");
        }
        return well ? 0 : SOMETHING_IS_WRONG;
    }

    private static long line(String name, Optional<ProcessHandle> process, int port, String how, Instant startedAt) {
        long memory =
                process.map(handle -> residentBytes(handle.pid()).orElse(0)).orElse(0L);
        System.out.printf(
                "%-24s %-9s %7s %6s %6d MiB %10s%n",
                name,
                how,
                process.map(handle -> String.valueOf(handle.pid())).orElse("-"),
                port == 0 ? "" : String.valueOf(port),
                memory >> 20,
                process.map(handle -> words(Duration.between(startedAt, Instant.now())))
                        .orElse("-"));
        return memory;
    }

    private static String words(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() > 0
                        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                        : duration.toSeconds() + " s";
    }

    /** Resident memory of a process in bytes, where the operating system tells it. */
    private static OptionalLong residentBytes(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            if (Files.exists(status)) {
                return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                        .findFirst();
            }
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            try (var reader = ps.inputReader()) {
                String line = reader.readLine();
                return line == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line.strip()) << 10);
            }
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
