package org.goldthread.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.goldthread.local.application.ApplicationLaunch;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.Launch;
import org.goldthread.local.server.ServerProcess;
import org.goldthread.local.supervision.RunState.Phase;

/**
 * The processes of a running installation: started one by one, watched, started again after a crash, and stopped in the
 * reverse order of their start. Every change is written to the state file.
 */
final class Household {

    /** How often a process that crashes is started again before it is given up. */
    static final int RESTARTS = 3;

    private static final Duration GRACE = Duration.ofSeconds(45);

    /** Exit codes of a Java program that was asked to end, or ended. */
    private static final Set<Integer> TOLD_TO_END = Set.of(0, 143);

    private final Home home;
    private final Map<String, ServerProcess> processes = new LinkedHashMap<>();
    private final Map<String, ChildState> states = new LinkedHashMap<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final List<String> applications = new ArrayList<>();
    private RunState state;
    private boolean stopping;

    Household(Home home, RunState state) {
        this.home = home;
        this.state = state;
        state.write(home);
    }

    /** Starts a process; {@code application} ones are stopped together, before the servers that they need. */
    synchronized ServerProcess start(Launch launch, boolean application) throws CannotStart {
        if (stopping) {
            throw new CannotStart("Stopped while starting.");
        }
        ServerProcess process = ServerProcess.start(launch);
        processes.put(launch.name(), process);
        if (application) {
            applications.add(launch.name());
        }
        states.put(launch.name(), ChildState.of(launch.name(), process.handle(), launch.port()));
        write();
        return process;
    }

    synchronized void ready(ServerProcess process) {
        states.computeIfPresent(process.name(), (name, child) -> child.ready());
        write();
    }

    synchronized void phase(Phase phase) {
        state = state.in(phase);
        write();
    }

    /** Looks after the processes until the supervisor is stopped. */
    void watch(Progress log) throws InterruptedException {
        List.copyOf(processes.values()).forEach(this::listen);
        while (true) {
            lookAfter(ended.take(), log);
        }
    }

    private void listen(ServerProcess process) {
        Thread listener = new Thread(
                () -> {
                    process.awaitEnd();
                    ended.add(process.name());
                },
                "end of " + process.name());
        listener.setDaemon(true);
        listener.start();
    }

    private void lookAfter(String name, Progress log) throws InterruptedException {
        ServerProcess again;
        synchronized (this) {
            ServerProcess gone = processes.get(name);
            ChildState child = states.get(name);
            if (stopping || gone == null || child == null) {
                return;
            }
            String what = name + " ended by itself (exit code " + gone.exitCode() + ") at " + Instant.now();
            if (applications.contains(name)) {
                ApplicationLaunch.ended(gone.launch(), false);
            }
            if (child.restarts() >= RESTARTS) {
                states.put(name, child.failed(what + "; given up after " + RESTARTS + " restarts"));
                write();
                log.say(what + " and is not started again, after " + RESTARTS + " restarts: see "
                        + gone.launch().log());
                return;
            }
            log.say(what + " and is started again (" + (child.restarts() + 1) + " of " + RESTARTS + ")");
            try {
                again = ServerProcess.start(gone.launch());
            } catch (CannotStart e) {
                states.put(name, child.failed(e.sentence()));
                write();
                log.say(e.sentence());
                return;
            }
            processes.put(name, again);
            states.put(name, child.startedAgain(again.handle(), what));
            write();
        }
        listen(again);
        try {
            again.awaitReady();
            ready(again);
            log.say(name + " is ready again");
        } catch (CannotStart e) {
            log.say(e.sentence());
        }
    }

    /** Stops everything: applications together, then servers from the last started to the first. */
    void stop(Progress log) {
        List<ServerProcess> servers;
        List<ServerProcess> together;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            together = processes.values().stream()
                    .filter(process -> applications.contains(process.name()))
                    .toList();
            servers = new ArrayList<>(processes.values());
            servers.removeAll(together);
        }
        phase(Phase.STOPPING);
        together.forEach(ServerProcess::askToStop);
        for (ServerProcess application : together) {
            boolean byItself = application.stop(ApplicationLaunch.grace(application.launch()))
                    && TOLD_TO_END.contains(application.exitCode());
            ApplicationLaunch.ended(application.launch(), byItself);
            log.say(application.name() + " has stopped");
        }
        for (int i = servers.size() - 1; i >= 0; i--) {
            servers.get(i).stop(GRACE);
            log.say(servers.get(i).name() + " has stopped");
        }
        RunState.clear(home);
    }

    private synchronized void write() {
        state = state.with(states.values());
        state.write(home);
    }
}
