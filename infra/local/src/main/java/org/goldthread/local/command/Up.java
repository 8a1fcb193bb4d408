package org.goldthread.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.JavaCommand;
import org.goldthread.local.supervision.Request;
import org.goldthread.local.supervision.RunState;
import org.goldthread.local.supervision.Supervisor;

/**
 * Starts an installation: starts the supervisor, shows its progress, and leaves it running. Where this command is
 * interrupted before everything runs, the supervisor stops everything again.
 */
public final class Up {

    private static final int STOP_SECONDS = 120;

    private final Home home;
    private final long startedNanos = System.nanoTime();

    public Up(Home home) {
        this.home = home;
    }

    /** Starts what the request asks for; returns the exit code. */
    public int run(Request request) throws CannotStart, IOException, InterruptedException {
        refuseSecond();
        Process supervisor = start(request);
        AtomicBoolean finished = new AtomicBoolean();
        OutputStream toSupervisor = supervisor.getOutputStream();
        Thread interrupted = new Thread(() -> stopAgain(supervisor, toSupervisor, finished), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (BufferedReader lines = supervisor.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(Supervisor.READY)) {
                    toSupervisor.write(Supervisor.DETACH.getBytes(StandardCharsets.UTF_8));
                    toSupervisor.flush();
                    finished.set(true);
                    new SignIns(home).print(request);
                    return 0;
                }
                show(line);
            }
        }
        finished.set(true);
        return supervisor.waitFor() == 0 ? 0 : 1;
    }

    private void show(String line) {
        if (line.startsWith(Supervisor.SAID)) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
            System.out.printf("[%3d s] %s%n", seconds, line.substring(Supervisor.SAID.length()));
        } else if (line.startsWith(Supervisor.REFUSED)) {
            System.err.println(line.substring(Supervisor.REFUSED.length()));
        }
    }

    private void refuseSecond() throws CannotStart, InterruptedException {
        Optional<RunState> state = RunState.read(home);
        if (state.isEmpty()) {
            return;
        }
        if (state.get().supervisor().isPresent()) {
            throw new CannotStart("Goldthread runs already: " + state.get().partnership() + " at "
                    + state.get().address() + ". ./goldthread status shows it, ./goldthread down stops it.");
        }
        System.out.println("An earlier run ended without being stopped: what is left of it is stopped first.");
        new Down(home).stopLeftovers(state.get());
    }

    /** The supervisor must outlive us and our terminal: it ignores the signals that a terminal sends. */
    private Process start(Request request) throws IOException {
        Files.createDirectories(home.logs());
        List<String> line = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP QUIT; exec \"$@\"", "goldthread"));
        line.add(JavaCommand.java().toString());
        line.addAll(JavaCommand.SMALL);
        line.addAll(List.of(
                "-Xms16m",
                "-Xmx96m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-Dgoldthread.home=" + home.root(),
                "-Dgoldthread.local=" + home.local(),
                "-cp",
                JavaCommand.ownClassPath(),
                "org.goldthread.local.Main",
                "supervise"));
        line.addAll(request.arguments());
        return new ProcessBuilder(line)
                .directory(home.root().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        home.logs().resolve("supervisor.log").toFile()))
                .start();
    }

    private static void stopAgain(Process supervisor, OutputStream toSupervisor, AtomicBoolean finished) {
        if (finished.get() || !supervisor.isAlive()) {
            return;
        }
        System.out.println("Interrupted: stopping what was started …");
        try {
            toSupervisor.close();
            if (supervisor.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.out.println("Nothing is left running.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
