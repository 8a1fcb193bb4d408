package org.goldthread.testkit.servers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;

/**
 * The launcher ({@code infra/local}) in a process of its own, which starts real servers when it is asked to. It stops them
 * when its standard input ends, and so when this process ends, however that happens. A process of its own keeps its
 * libraries off the tests' class path.
 */
final class Launcher {

    private static final int LIMIT_SECONDS = 300;

    private final BufferedWriter asked;
    private final BufferedReader answers;

    private Launcher(Process process) {
        this.asked = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Launcher start(String profile) {
        try {
            Home home = Home.here();
            Path log = Files.createDirectories(home.logs()).resolve("test-servers.log");
            return new Launcher(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dgoldthread.home=" + home.root(),
                            "-cp",
                            classPath(home),
                            "org.goldthread.local.Main",
                            "serve",
                            profile)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException | CannotStart e) {
            throw new ServersMissing("The launcher of local servers cannot be started: " + e.getMessage(), e);
        }
    }

    /** Asks for a server, such as {@code kafka}; the answer describes it. */
    synchronized Map<String, String> ask(String server) {
        FutureTask<Map<String, String>> answer = new FutureTask<>(() -> {
            asked.write(server);
            asked.newLine();
            asked.flush();
            return answer(server);
        });
        Thread asking = new Thread(answer, "asking for " + server.split(" ", 2)[0]);
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ServersMissing missing
                    ? missing
                    : new ServersMissing("The launcher gave no answer; see .local/logs/test-servers.log.", e);
        } catch (TimeoutException e) {
            throw new ServersMissing("The launcher did not start a server within " + LIMIT_SECONDS + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServersMissing("Interrupted while a server was starting.", e);
        }
    }

    private Map<String, String> answer(String server) throws IOException {
        Map<String, String> properties = new TreeMap<>();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals("done")) {
                return properties;
            }
            if (line.startsWith("refused ")) {
                throw new ServersMissing(line.substring("refused ".length()));
            }
            int equals = line.indexOf('=');
            properties.put(line.substring(0, equals), line.substring(equals + 1));
        }
        throw new ServersMissing("The launcher ended when it was asked for " + server.split(" ", 2)[0]
                + "; see .local/logs/test-servers.log.");
    }

    private static String classPath(Home home) throws IOException {
        Path target = home.root().resolve("infra/local/target");
        if (Files.isDirectory(target.resolve("lib"))) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(
                                file -> file.getFileName().toString().matches("goldthread-local-.*\\.jar"))
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0) + System.getProperty("path.separator") + target.resolve("lib/*");
                }
            }
        }
        throw new ServersMissing("Local servers are started by infra/local, which has not been built: run"
                + " ./goldthread test, or ./mvnw -pl infra/local -am -DskipTests package first.");
    }
}
