package org.goldthread.local.server;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goldthread.local.home.CannotStart;

/** A process that was started from a {@link Launch}, with its output in a log file. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int TAIL_LINES = 12;

    private final Launch launch;
    private final Process process;

    private ServerProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /**
     * Starts the process and comes back at once; the log of the run before is kept beside the new one.
     *
     * @throws CannotStart where the operating system refuses
     */
    public static ServerProcess start(Launch launch) throws CannotStart {
        try {
            Files.createDirectories(launch.folder());
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            if (Files.exists(launch.log())) {
                Files.move(launch.log(), previous(launch.log()), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(launch.command().line())
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.command().environment());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return new ServerProcess(launch, builder.start());
        } catch (IOException e) {
            throw new CannotStart(launch.name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** The log of the run before. */
    private static Path previous(Path log) {
        return log.resolveSibling(log.getFileName().toString().replaceAll("\\.log$", "") + ".previous.log");
    }

    public Launch launch() {
        return launch;
    }

    public String name() {
        return launch.name();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process has ended. */
    public void awaitEnd() {
        process.onExit().join();
    }

    /**
     * Waits until the process is ready.
     *
     * @throws CannotStart where it ends first or is not ready within its limit; the sentence names its log
     */
    public void awaitReady() throws CannotStart, InterruptedException {
        long deadline = System.nanoTime() + launch.limit().toNanos();
        while (!launch.ready().ready()) {
            if (!process.isAlive()) {
                throw new CannotStart(name() + " ended while starting (exit code " + process.exitValue()
                        + "). The end of " + launch.log() + ":\n" + tail(launch.log(), TAIL_LINES));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(name() + " was not ready after "
                        + launch.limit().toSeconds() + " seconds; see " + launch.log() + ".");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Waits for a process that ends by itself; says whether it ended well in time, and kills it where it did not. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }

    /** Asks the process to end and comes back at once. */
    public void askToStop() {
        process.destroy();
    }

    /** Asks the process to end, and kills it where it has not after {@code grace}; says whether it ended by itself. */
    public boolean stop(Duration grace) {
        askToStop();
        try {
            if (process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The exit code of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    /** The last lines of a log file, at most 64 KiB of them. */
    public static String tail(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - 65_536);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
