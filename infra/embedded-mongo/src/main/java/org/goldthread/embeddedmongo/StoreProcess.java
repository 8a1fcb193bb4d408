package org.goldthread.embeddedmongo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The store as a process of its own. */
final class StoreProcess {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int LAST_PORT = 65_535;
    private static final String USAGE = "usage: --data DIR --port N";

    private StoreProcess() {}

    /** Runs until the process is told to end; returns the exit code where it does not get that far. */
    static int run(String... arguments) {
        // without a logging library on the path, the one sentence below is all that anybody should read
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        Options options = Options.of(arguments);
        if (options == null) {
            System.err.println(USAGE);
            return MISUSED;
        }
        try {
            runUntilTold(EmbeddedStore.start(options.data, options.port), options);
        } catch (StoreRefused e) {
            System.err.println(e.getMessage());
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void runUntilTold(EmbeddedStore store, Options options) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "embedded-mongo-close"));
        System.out.println("embedded store ready at " + store.connectionString() + " with the data in " + options.data);
        System.out.flush();
        new CountDownLatch(1).await();
    }

    private record Options(Path data, int port) {

        static @Nullable Options of(String... arguments) {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                given.put(arguments[i], arguments[i + 1]);
            }
            String data = given.get("--data");
            String port = given.get("--port");
            if (arguments.length != 4 || !given.keySet().equals(Set.of("--data", "--port")) || data == null) {
                return null;
            }
            try {
                int number = Integer.parseInt(port);
                return number < 0 || number > LAST_PORT ? null : new Options(Path.of(data), number);
            } catch (NumberFormatException | InvalidPathException e) {
                return null;
            }
        }
    }
}
