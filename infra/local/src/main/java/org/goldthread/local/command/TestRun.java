package org.goldthread.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
        TestBrowser.made().ifPresent(found -> build.add("-Dgoldthread.chromium=" + found));
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
}
