package org.goldthread.local.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded store on loopback, which the official MongoDB driver connects to. */
public final class LocalStore {

    /** What people call it. */
    public static final String NAME = "the store";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private LocalStore() {}

    /** What a driver connects with; services add the name of their database. */
    public static String connectionString(int port) {
        return "mongodb://127.0.0.1:" + port + "/?uuidRepresentation=standard";
    }

    /** How to start the store on a port with its files in a folder. */
    public static Launch launch(Path data, int port, Path log) {
        List<String> options = new ArrayList<>(JavaCommand.SMALL);
        options.addAll(List.of("-Xms48m", "-Xmx192m", "-Xss512k", "-XX:ReservedCodeCacheSize=64m"));
        return new Launch(
                NAME,
                new JavaCommand(
                        options,
                        JavaCommand.ownClassPath(),
                        "org.goldthread.embeddedmongo.EmbeddedStore",
                        List.of("--data", data.toAbsolutePath().toString(), "--port", String.valueOf(port)),
                        Map.of()),
                data,
                log,
                port,
                Probe.port(port),
                START_LIMIT);
    }
}
