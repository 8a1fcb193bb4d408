package org.goldthread.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.JavaCommand;
import org.goldthread.local.server.Launch;
import org.goldthread.local.server.Probe;
import org.goldthread.local.server.ServerProcess;
import org.goldthread.local.supervision.ChildState.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The processes of an installation")
class HouseholdTests {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Home home;
    private PortPlan ports;
    private Household household;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        home = new Home(folder);
        ports = PortPlan.free();
        ProcessHandle own = ProcessHandle.current();
        household = new Household(
                home,
                new RunState(
                        own.pid(),
                        ChildState.startOf(own),
                        "solihull",
                        "",
                        "Example Partnership",
                        ports.base(),
                        "",
                        RunState.Phase.STARTING,
                        List.of()));
    }

    @AfterEach
    void end() {
        household.stop(said::add);
    }

    @Test
    @DisplayName("are started again when they crash, at most three times, and it is said in the state and the log")
    void crash() throws Exception {
        start("store", ports.store());
        watch();
        for (int restarts = 1; restarts <= Household.RESTARTS; restarts++) {
            int expected = restarts;
            crash(ports.store());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(child("store")).satisfies(child -> {
                        assertThat(child.restarts()).isEqualTo(expected);
                        assertThat(child.condition()).isEqualTo(Condition.READY);
                        assertThat(child.note()).contains("exit code 9");
                    }));
        }
        crash(ports.store());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(child("store").condition()).isEqualTo(Condition.FAILED));
        assertThat(said)
                .anyMatch(line -> line.contains("store ended by itself (exit code 9)") && line.contains("1 of 3"))
                .anyMatch(line -> line.contains("not started again"));
    }

    @Test
    @DisplayName("are stopped, applications before the servers that they need, and nothing of them is left")
    void stop() throws Exception {
        ServerProcess store = start("store", ports.store());
        ServerProcess broker = start("broker", ports.broker());
        ServerProcess service = household.start(launch("service", ports.reviews()), true);
        service.awaitReady();
        household.stop(said::add);
        assertThat(said).containsExactly("service has stopped", "broker has stopped", "store has stopped");
        assertThat(List.of(store, broker, service)).noneMatch(ServerProcess::isAlive);
        assertThat(RunState.read(home)).isEmpty();
    }

    @Test
    @DisplayName("are known from the state file by id and start, so that a stranger is never taken for one")
    void identity() throws Exception {
        ServerProcess store = start("store", ports.store());
        ChildState child = child("store");
        assertThat(child.process()).contains(store.handle());
        ChildState stranger = new ChildState(
                child.name(),
                child.pid(),
                child.startedAt().minusSeconds(60),
                child.port(),
                child.condition(),
                0,
                null);
        assertThat(stranger.process()).isEmpty();
    }

    private ServerProcess start(String name, int port) throws Exception {
        ServerProcess process = household.start(launch(name, port), false);
        process.awaitReady();
        household.ready(process);
        return process;
    }

    private Launch launch(String name, int port) {
        return new Launch(
                name,
                new JavaCommand(
                        List.of("-Xmx16m", "-XX:TieredStopAtLevel=1"),
                        JavaCommand.ownClassPath(),
                        SmallServer.class.getName(),
                        List.of(String.valueOf(port)),
                        Map.of()),
                home.data(name),
                home.logs().resolve(name + ".log"),
                port,
                Probe.port(port),
                Duration.ofSeconds(30));
    }

    private void watch() {
        Thread watcher = new Thread(() -> {
            try {
                household.watch(said::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private ChildState child(String name) {
        return RunState.read(home).orElseThrow().children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void crash(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write('!');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
