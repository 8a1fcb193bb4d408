package org.goldthread.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.ServerSet;
import org.goldthread.local.supervision.Request;
import org.goldthread.profile.Profiles;

/**
 * Runs the whole build with all tests: makes sure of a browser, starts one set of real servers for the run while the first
 * modules are being built (unless {@code GOLDTHREAD_TEST_SERVERS=containers} leaves that to the test kit), builds, stops
 * the servers, and says where the reports are.
 */
public final class TestRun {

    /** The shell does without windows, and so a third of the work. */
    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    /** Packages with a browser, the better one first; not every distribution has both. */
    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "chromium");

    private static final String SERVERS = "GOLDTHREAD_TEST_SERVERS";

    private final Home home;

    public TestRun(Home home) {
        this.home = home;
    }

    /**
     * Builds and tests.
     *
     * @param arguments {@code --all} for the long tests too; anything else is given to Maven
     * @return the build's exit code
     */
    public int run(List<String> arguments) throws CannotStart, IOException, InterruptedException {
        home.requireSpace(2.0);
        List<String> build = new ArrayList<>(List.of(home.root().resolve("mvnw").toString(), "-B", "-T2C", "verify"));
        for (String argument : arguments) {
            build.add(argument.equals("--all") ? "-Pall" : argument);
        }
        browser().ifPresent(found -> build.add("-Dgoldthread.chromium=" + found));
        if (containersAreAskedFor()) {
            System.out.println("The tests take their servers from containers, as GOLDTHREAD_TEST_SERVERS asks.");
            return build(build);
        }
        Path folder = home.local().resolve("test-servers").resolve("run");
        Reset.delete(folder);
        Files.createDirectories(folder);
        try (ServerSet servers = new ServerSet(home, folder, Profiles.load(Request.DEFAULT_PROFILE))) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop"));
            Path description = folder.resolve("servers.properties");
            Thread starting = new Thread(() -> start(servers, description), "servers");
            starting.setDaemon(true);
            starting.start();
            build.add("-Dgoldthread.test.servers=" + description);
            return build(build);
        }
    }

    /** What {@code GOLDTHREAD_TEST_SERVERS} says: {@code containers}, else {@code local} or nothing. */
    private static boolean containersAreAskedFor() throws CannotStart {
        String asked = System.getenv().getOrDefault(SERVERS, "");
        if (asked.equals("containers")) {
            if (!System.getenv().containsKey("DOCKER_HOST") && !Files.exists(Path.of("/var/run/docker.sock"))) {
                throw new CannotStart(SERVERS + " asks for containers, but there is no Docker here (neither DOCKER_HOST"
                        + " nor /var/run/docker.sock): start Docker, or leave " + SERVERS + " out.");
            }
            return true;
        }
        if (!asked.isEmpty() && !asked.equals("local")) {
            throw new CannotStart(SERVERS + " is containers or local, not " + asked + ".");
        }
        return false;
    }

    private int build(List<String> command) throws IOException, InterruptedException {
        System.out.println("Building and testing …");
        int code = new ProcessBuilder(command)
                .directory(home.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
        System.out.println((code == 0 ? "All tests passed." : "The build failed.")
                + " Reports: target/surefire-reports and target/failsafe-reports of each module.");
        return code;
    }

    /** Starts the servers and describes them in a file, which tests wait for; where they cannot be had, it says why. */
    private static void start(ServerSet servers, Path description) {
        System.out.println(
                "The tests take their servers from this machine: the store, Keycloak and Kafka are starting …");
        Properties properties = new Properties();
        try {
            properties.putAll(servers.store());
            properties.putAll(servers.kafka());
        } catch (CannotStart e) {
            properties.put("refused", e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            properties.put("refused", "Starting the servers was interrupted.");
        }
        Path draft = description.resolveSibling("servers.draft");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, "Servers of one test run");
            }
            Files.move(draft, description, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser for the pages' tests; installs one where that is possible, else says how. */
    private static Optional<Path> browser() throws IOException, InterruptedException {
        Optional<Path> found = onPath(BROWSERS);
        if (found.isPresent()) {
            return found;
        }
        if (System.getProperty("user.name").equals("root")
                && onPath(List.of("apt-get")).isPresent()) {
            System.out.println("No Chromium was found: installing it with apt-get …");
            apt("update", "-q");
            for (String one : PACKAGES) {
                if (apt("install", "-y", "-q", one) == 0) {
                    return onPath(BROWSERS);
                }
            }
        }
        System.out.println("No Chromium was found, and the tests of pages will fail without one: install it (Debian and"
                + " Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium).");
        return Optional.empty();
    }

    private static int apt(String... arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(Stream.concat(Stream.of("apt-get"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Optional<Path> onPath(List<String> programs) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> programs.stream().map(program -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
