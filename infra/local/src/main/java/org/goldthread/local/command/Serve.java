package org.goldthread.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.server.ServerSet;
import org.goldthread.local.supervision.Request;
import org.goldthread.profile.Profiles;

/**
 * Starts servers for a test process that asks for them, one line a server on standard input: {@code store},
 * {@code keycloak} or {@code kafka}; {@code realm ADDRESS PASSWORD} makes the realm in a Keycloak that runs elsewhere. Answers with {@code name=value} lines and {@code done}, or {@code refused} and a
 * sentence. Stops everything at the end of input, which comes when the test process ends, however it ends.
 */
public final class Serve {

    private final Home home;

    public Serve(Home home) {
        this.home = home;
    }

    /** Answers until the end of input. */
    public int run(List<String> arguments) throws CannotStart, IOException, InterruptedException {
        String profile = arguments.isEmpty() ? Request.DEFAULT_PROFILE : arguments.get(0);
        Path folder = home.local()
                .resolve("test-servers")
                .resolve("process-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        try (ServerSet servers = new ServerSet(home, folder, Profiles.load(profile));
                BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop"));
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                answer(servers, line);
            }
        } finally {
            Reset.delete(folder);
        }
        return 0;
    }

    private static void answer(ServerSet servers, String server) throws InterruptedException {
        try {
            Map<String, String> properties = switch (server) {
                case "store" -> servers.store();
                case "keycloak" -> servers.keycloak();
                case "kafka" -> servers.kafka();
                default -> throw new CannotStart("There is no server called " + server + ".");
            };
            properties.forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("done");
        } catch (CannotStart e) {
            System.out.println("refused " + e.sentence().replace('\n', ' '));
        }
        System.out.flush();
    }
}
