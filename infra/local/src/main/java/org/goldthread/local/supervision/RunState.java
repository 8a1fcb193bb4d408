package org.goldthread.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goldthread.local.home.Home;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs now, as the supervisor wrote it to {@code .local/run/state.json}.
 *
 * @param pid the supervisor's process id
 * @param startedAt when the operating system started the supervisor
 * @param profile the profile's id or file
 * @param agencies the table of more agencies that was asked for; empty for none
 * @param partnership the partnership's name
 * @param port the gateway's port, the first of ten
 * @param only the installed services as they were asked for; empty for all
 * @param phase how far it is
 * @param children its processes, in the order of their start
 */
public record RunState(
        long pid,
        Instant startedAt,
        String profile,
        String agencies,
        String partnership,
        int port,
        String only,
        Phase phase,
        List<ChildState> children) {

    private static final JsonMapper JSON = new JsonMapper();

    public RunState {
        children = List.copyOf(children);
    }

    /** How far an installation is. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    RunState in(Phase next) {
        return new RunState(pid, startedAt, profile, agencies, partnership, port, only, next, children);
    }

    RunState with(Collection<ChildState> present) {
        return new RunState(pid, startedAt, profile, agencies, partnership, port, only, phase, List.copyOf(present));
    }

    /** What the state file says; empty where nothing was started, or all of it was stopped. */
    public static Optional<RunState> read(Home home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), RunState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the state so that readers see the old one or the new one, never a part. */
    void write(Home home) {
        Path file = file(home);
        try {
            Files.createDirectories(home.run());
            Path draft = file.resolveSibling("state.new");
            Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the state: nothing runs any more. */
    public static void clear(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The supervisor, if it runs. */
    public Optional<ProcessHandle> supervisor() {
        return ChildState.running(pid, startedAt);
    }

    /** The address of the running installation. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private static Path file(Home home) {
        return home.run().resolve("state.json");
    }
}
