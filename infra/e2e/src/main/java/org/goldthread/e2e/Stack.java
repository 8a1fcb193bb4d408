package org.goldthread.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.TokenEndpoint;
import org.goldthread.local.supervision.ChildState;
import org.goldthread.local.supervision.RunState;
import org.goldthread.local.supervision.Supervisor;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * One partnership's whole installation, started by the launcher with its demonstration record, on free ports and in a
 * home of its own. The launcher's supervisor is kept attached: when this process ends, however it ends, the installation
 * stops.
 */
final class Stack implements AutoCloseable {

    private static final Duration STOP = Duration.ofMinutes(2);

    private final Profile profile;
    private final Home home;
    private final PortPlan ports;
    private final @Nullable Process supervisor;
    private final List<String> said = new ArrayList<>();

    private Stack(Profile profile, Home home, PortPlan ports, @Nullable Process supervisor) {
        this.profile = profile;
        this.home = home;
        this.ports = ports;
        this.supervisor = supervisor;
    }

    /**
     * The installation that keeps its files in the folder which the system property {@code goldthread.e2e.running} names,
     * for somebody who works on the tests; without the property one that is started now.
     */
    static Stack of(String profileId) {
        String running = System.getProperty("goldthread.e2e.running", "");
        return running.isEmpty()
                ? start("installation", profileId, false, List.of())
                : running(profileId, Path.of(running));
    }

    /** Another framework's, which has the thread alone for its record unless all is to be tested. */
    static Stack beside(String profileId) {
        boolean whole = System.getProperty("goldthread.e2e.record", "brief").equals("whole");
        return start("installation-beside", profileId, true, whole ? List.of() : List.of("--brief"));
    }

    /** The same for an installation of some services only; the property is {@code goldthread.e2e.running-small}. */
    static Stack of(SmallStack small) {
        String running = System.getProperty("goldthread.e2e.running-small", "");
        return running.isEmpty()
                ? start(
                        "small-installation",
                        small.profile(),
                        false,
                        List.of(
                                "--only",
                                small.only(),
                                "--empty",
                                "--agencies",
                                small.agencies().toString()))
                : running(small.profile(), Path.of(running));
    }

    private static Stack running(String profile, Path local) {
        Home home = new Home(Path.of(System.getProperty("goldthread.root")), local);
        RunState state = RunState.read(home).orElseThrow();
        if (!state.profile().equals(profile)) {
            throw new AssertionError(state.profile() + " is running, and not " + profile);
        }
        return new Stack(Profiles.load(profile), home, new PortPlan(state.port()), null);
    }

    /**
     * Starts an installation and waits until it is ready, and until its demonstration record is there if one is made.
     *
     * @param folder where it keeps its files, below the module's
     * @param again whether another one will be started in this folder
     * @param options of {@code up}
     * @throws AssertionError with what the launcher said where it is not
     */
    private static Stack start(String folder, String profileId, boolean again, List<String> options) {
        try {
            Home home = OwnHome.prepare(folder);
            PortPlan ports = PortPlan.free();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dgoldthread.home=" + home.root(),
                    "-Dgoldthread.local=" + home.local(),
                    "-Dgoldthread.leaves-archives=" + again,
                    "-cp",
                    OwnHome.launcher(home),
                    "org.goldthread.local.Main",
                    "supervise",
                    "--profile",
                    profileId,
                    "--port",
                    String.valueOf(ports.base())));
            command.addAll(options);
            Process supervisor = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            home.local().resolve("supervisor.err").toFile()))
                    .start();
            Stack stack = new Stack(Profiles.load(profileId), home, ports, supervisor);
            stack.awaitReady(supervisor, !options.contains("--empty"));
            return stack;
        } catch (IOException | CannotStart e) {
            throw new AssertionError("The product could not be started for " + profileId, e);
        }
    }

    /** @param recorded whether a demonstration record is made */
    private void awaitReady(Process starting, boolean recorded) throws IOException {
        BufferedReader lines = starting.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.equals(Supervisor.READY)) {
            said.add(line);
            System.out.println("[" + profile.id() + "] " + line);
            line = lines.readLine();
        }
        if (line == null || (recorded && !demonstrationMade())) {
            close();
            throw new AssertionError("The product did not start as it should for " + profile.id() + ":\n"
                    + String.join("\n", said) + "\n" + logs());
        }
        Thread reader = new Thread(() -> lines.lines().forEach(more -> {}), "supervisor's words");
        reader.setDaemon(true);
        reader.start();
    }

    private boolean demonstrationMade() throws IOException {
        Path marker = home.data(profile.shortName()).resolve("demonstration");
        return Files.exists(marker) && Files.readString(marker).strip().equals("made");
    }

    Profile profile() {
        return profile;
    }

    /** What the launcher said while it started; nothing for one that ran already. */
    List<String> said() {
        return List.copyOf(said);
    }

    PortPlan ports() {
        return ports;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + ports.keycloak() + "/realms/goldthread");
    }

    /** Today, by the demonstration clock. */
    LocalDate today() {
        return new DemonstrationClock(home).today();
    }

    Secrets secrets() {
        return Secrets.in(home.secrets());
    }

    TokenEndpoint tokens() {
        return new TokenEndpoint(issuer());
    }

    /** The API as a demonstration person, an agency's system ({@code agency-…}), or nobody ({@code ""}). */
    Api as(String who) {
        return new Api(this, who);
    }

    /** Kills a process of the installation; the supervisor starts it again, which is waited for. */
    void crash(String name) {
        long pid = child(name).pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await("a new " + name)
                .atMost(Duration.ofMinutes(2))
                .until(() -> child(name).pid() != pid && child(name).condition() == ChildState.Condition.READY);
    }

    private ChildState child(String name) {
        return RunState.read(home).orElseThrow().children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the applications' logs say of errors, for a reader of a failed test. */
    String logs() {
        StringBuilder found = new StringBuilder("Logs are in " + home.logs());
        try (var files = Files.list(home.logs())) {
            for (Path log : files.sorted().toList()) {
                List<String> errors = Files.readString(log)
                        .lines()
                        .filter(line -> line.contains("\"ERROR\"") || line.contains("ERROR"))
                        .toList();
                errors.stream()
                        .skip(Math.max(0, errors.size() - 3))
                        .map(line -> line.length() > 2_000 ? line.substring(0, 2_000) + " …" : line)
                        .forEach(line -> found.append('\n')
                                .append(log.getFileName())
                                .append(": ")
                                .append(line));
            }
        } catch (IOException e) {
            found.append(" and cannot be read: ").append(e.getMessage());
        }
        return found.toString();
    }

    /** The end of its input tells the supervisor to stop everything. */
    @Override
    public void close() {
        if (supervisor == null) {
            return;
        }
        try {
            supervisor.getOutputStream().close();
            if (!supervisor.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The product did not stop within " + STOP + ". " + logs());
            }
        } catch (IOException e) {
            throw new AssertionError("The product could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
