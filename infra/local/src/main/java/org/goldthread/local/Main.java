package org.goldthread.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.goldthread.local.command.Apply;
import org.goldthread.local.command.Bench;
import org.goldthread.local.command.CheckAccessLog;
import org.goldthread.local.command.Clock;
import org.goldthread.local.command.Down;
import org.goldthread.local.command.Logs;
import org.goldthread.local.command.Reset;
import org.goldthread.local.command.Serve;
import org.goldthread.local.command.Status;
import org.goldthread.local.command.TestRun;
import org.goldthread.local.command.Up;
import org.goldthread.local.command.Validate;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.Versions;
import org.goldthread.local.supervision.Request;
import org.goldthread.local.supervision.Supervisor;
import org.goldthread.profile.ProfileRefused;

/** The launcher behind the script {@code goldthread}. */
public final class Main {

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final int MISUSED = 2;

    private Main() {}

    /** Runs one command; what cannot be started is told in a sentence, with exit code 1. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        ROOT.setLevel(Level.SEVERE);
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        try {
            return run(command, rest, Home.here());
        } catch (CannotStart e) {
            System.err.println(e.sentence());
        } catch (ProfileRefused e) {
            System.err.println("The profile is refused:\n" + e.getMessage());
        }
        return 1;
    }

    private static int run(String command, List<String> rest, Home home)
            throws CannotStart, IOException, InterruptedException {
        return switch (command) {
            case "up" -> new Up(home).run(Request.parse(rest));
            case "supervise" -> Supervisor.run(home, Request.parse(rest));
            case "down" -> new Down(home).run();
            case "status" -> new Status(home).run();
            case "logs" -> new Logs(home).run(rest);
            case "validate" -> new Validate().run(rest);
            case "reset" -> new Reset(home).run(rest);
            case "clock" -> new Clock(home).run(rest);
            case "check-access-log" -> new CheckAccessLog(home).run(rest);
            case "apply" -> new Apply(home).run(rest);
            case "test" -> new TestRun(home).run(rest);
            case "serve" -> new Serve(home).run(rest);
            case "bench" -> new Bench(home).run(rest);
            case "version" -> version();
            default -> {
                System.err.println("There is no command " + command + ": ./goldthread help lists them.");
                yield MISUSED;
            }
        };
    }

    private static int version() {
        Versions versions = Versions.built();
        System.out.println("Goldthread " + versions.goldthread() + ", Keycloak " + versions.keycloak() + ", Kafka "
                + versions.kafka() + ", Java " + Runtime.version());
        return 0;
    }
}
