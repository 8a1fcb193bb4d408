package org.goldthread.local.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.ChildState;
import org.goldthread.local.supervision.RunState;

/** Stops what runs. The supervisor does it in the right order; where it has gone, its processes are stopped by id. */
public final class Down {

    private static final int SUPERVISOR_SECONDS = 180;
    private static final int CHILD_SECONDS = 30;

    private final Home home;

    public Down(Home home) {
        this.home = home;
    }

    /** Stops everything and waits until nothing runs; returns the exit code. */
    public int run() throws InterruptedException {
        Optional<RunState> found = RunState.read(home);
        if (found.isEmpty()) {
            System.out.println("Goldthread does not run.");
            return 0;
        }
        RunState state = found.get();
        Optional<ProcessHandle> supervisor = state.supervisor();
        if (supervisor.isPresent()) {
            System.out.println("Stopping " + state.partnership() + " …");
            supervisor.get().destroy();
            awaitEnd(List.of(supervisor.get()), SUPERVISOR_SECONDS);
        }
        stopLeftovers(state);
        System.out.println(
                "Goldthread has stopped; its data stays in " + home.local().resolve("data") + ".");
        return 0;
    }

    /** Stops processes whose supervisor has gone, applications before the servers that they need. */
    void stopLeftovers(RunState state) throws InterruptedException {
        List<ChildState> children = state.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            ChildState child = children.get(i);
            Optional<ProcessHandle> process = child.process();
            if (process.isPresent()) {
                process.get().destroy();
                awaitEnd(List.of(process.get()), CHILD_SECONDS);
            }
        }
        RunState.clear(home);
    }

    private static void awaitEnd(List<ProcessHandle> processes, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<ProcessHandle> alive = processes;
        while (!alive.isEmpty()) {
            if (System.nanoTime() > deadline) {
                alive.forEach(ProcessHandle::destroyForcibly);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
            alive = alive.stream().filter(ProcessHandle::isAlive).collect(Collectors.toList());
        }
    }
}
