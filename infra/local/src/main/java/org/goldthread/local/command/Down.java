package org.goldthread.local.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.ChildState;
import org.goldthread.local.supervision.RunState;

/** Stops what runs. The supervisor does it in the right order; where it has gone, its processes are stopped by id. */
public final class Down {

    private static final int SUPERVISOR_SECONDS = 300;
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
            follow(state, supervisor.get());
        }
        stopLeftovers(state);
        System.out.println(
                "Goldthread has stopped; its data stays in " + home.local().resolve("data") + ".");
        return 0;
    }

    /** Says which processes have gone until the supervisor has. */
    private static void follow(RunState state, ProcessHandle supervisor) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SUPERVISOR_SECONDS);
        Set<String> said = new HashSet<>();
        while (supervisor.isAlive() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            for (ChildState child : state.children()) {
                if (child.process().isEmpty() && said.add(child.name())) {
                    System.out.println("  " + child.name() + " has stopped");
                }
            }
        }
        supervisor.destroyForcibly();
    }

    /** Stops processes whose supervisor has gone, applications before the servers that they need. */
    void stopLeftovers(RunState state) throws InterruptedException {
        List<ChildState> children = state.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            ChildState child = children.get(i);
            Optional<ProcessHandle> process = child.process();
            if (process.isPresent()) {
                process.get().destroy();
                awaitEnd(process.get());
            }
        }
        RunState.clear(home);
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CHILD_SECONDS);
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
