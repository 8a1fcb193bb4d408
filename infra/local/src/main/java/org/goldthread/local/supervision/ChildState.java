package org.goldthread.local.supervision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one process.
 *
 * @param name what people call it
 * @param pid its process id
 * @param startedAt when the operating system started it; together with the id it tells the process from a later one
 *     that was given the same id
 * @param port the port by which it is reached
 * @param condition how it is
 * @param restarts how often it was started again after a crash
 * @param note the last thing that happened to it; absent where nothing did
 */
public record ChildState(
        String name,
        long pid,
        Instant startedAt,
        int port,
        Condition condition,
        int restarts,
        @Nullable String note) {

    /** How a process is. */
    public enum Condition {
        STARTING,
        READY,
        FAILED
    }

    /** The state of a process that has just been started. */
    static ChildState of(String name, ProcessHandle handle, int port) {
        return new ChildState(name, handle.pid(), startOf(handle), port, Condition.STARTING, 0, null);
    }

    ChildState ready() {
        return new ChildState(name, pid, startedAt, port, Condition.READY, restarts, note);
    }

    ChildState failed(String why) {
        return new ChildState(name, pid, startedAt, port, Condition.FAILED, restarts, why);
    }

    ChildState startedAgain(ProcessHandle handle, String why) {
        return new ChildState(name, handle.pid(), startOf(handle), port, Condition.STARTING, restarts + 1, why);
    }

    /** The running process, if it still runs; never a stranger that has got its id. */
    public Optional<ProcessHandle> process() {
        return running(pid, startedAt);
    }

    /** The process with this id that was started at this instant, if it runs. */
    static Optional<ProcessHandle> running(long pid, Instant startedAt) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle).toEpochMilli() - startedAt.toEpochMilli()) < 2_000);
    }

    static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
