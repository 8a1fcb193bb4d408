package org.goldthread.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation for measuring: the shipped Solihull profile, empty, on ports of its own. */
final class BenchInstallation implements AutoCloseable {

    /** Ports follow the gateway's in this order. */
    private static final List<String> PORTS =
            List.of("gateway", "keycloak", "reviews", "audits", "dissemination", "monitoring", "store");

    /** The gateway's rate limits are for other days. */
    private static final Map<String, String> UNLIMITED = Map.of(
            "GOLDTHREAD_GATEWAY_LIMITS_SYSTEM_PERSECOND", "1000000",
            "GOLDTHREAD_GATEWAY_LIMITS_SYSTEM_BURST", "1000000",
            "GOLDTHREAD_GATEWAY_LIMITS_PERSON_PERSECOND", "1000000",
            "GOLDTHREAD_GATEWAY_LIMITS_PERSON_BURST", "1000000",
            "GOLDTHREAD_GATEWAY_LIMITS_ADDRESS_PERSECOND", "1000000",
            "GOLDTHREAD_GATEWAY_LIMITS_ADDRESS_BURST", "1000000");

    private final Path root;
    private final Path local;
    private final int port;

    BenchInstallation(Path root, int port) {
        this.root = root;
        this.local = root.resolve(".local/bench");
        this.port = port;
    }

    /** Starts it; gives the seconds until everything was ready. */
    double up(String... more) throws IOException, InterruptedException {
        long started = System.nanoTime();
        List<String> command =
                new ArrayList<>(List.of("up", "--profile", "solihull", "--empty", "--port", String.valueOf(port)));
        command.addAll(List.of(more));
        launcher(command.toArray(String[]::new));
        return (System.nanoTime() - started) / 1e9;
    }

    /** A file of its own below the installation's folder. */
    Path file(String name, String content) throws IOException {
        Files.createDirectories(local);
        return Files.writeString(local.resolve(name), content);
    }

    /** Where the store listens. */
    String store() {
        return "mongodb://127.0.0.1:" + (port + PORTS.indexOf("store")) + "/?uuidRepresentation=standard";
    }

    /** Forgets what an earlier run wrote: every run measures an empty installation. */
    void empty() throws IOException, InterruptedException {
        down();
        launcher("reset", "--yes");
    }

    void down() throws IOException, InterruptedException {
        launcher("down");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        down();
    }

    private void launcher(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx192m",
                "-Dgoldthread.home=" + root,
                "-Dgoldthread.local=" + local,
                "-cp",
                newestLauncher() + "/*",
                "org.goldthread.local.Main"));
        line.addAll(List.of(command));
        Files.createDirectories(local);
        Path output = local.resolve("launcher.log");
        ProcessBuilder launcher = new ProcessBuilder(line)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        launcher.environment().putAll(UNLIMITED);
        int code = launcher.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command[0] + " ended with " + code + ": " + Files.readString(output));
        }
    }

    private Path newestLauncher() throws IOException {
        try (var copies = Files.list(root.resolve(".local/launcher"))) {
            return copies.max(Path::compareTo).orElseThrow(() -> new IllegalStateException("no launcher was built"));
        }
    }

    /** Process ids by name, as the launcher's state file says. */
    Map<String, Long> processes() throws IOException {
        JsonNode state = JsonMapper.shared().readTree(Files.readString(local.resolve("run/state.json")));
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("supervisor", state.get("pid").asLong());
        for (JsonNode child : state.get("children").values()) {
            processes.put(child.get("name").asString(), child.get("pid").asLong());
        }
        return processes;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A service's own address, past the gateway. */
    String direct(String service) {
        return "http://127.0.0.1:" + (port + PORTS.indexOf(service));
    }

    /** The officer. */
    Client client() {
        return client(true);
    }

    /** The system of the agency that has the right to answer audit returns. */
    Client system() {
        return client(false);
    }

    private Client client(boolean officer) {
        Properties secrets = new Properties();
        try {
            secrets.load(new StringReader(Files.readString(local.resolve("secrets.properties"))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new Client(
                address(),
                direct("keycloak") + "/realms/goldthread",
                officer
                        ? "grant_type=password&scope=openid&client_id=goldthread-demo&client_secret="
                                + secret(secrets, "client.goldthread-demo") + "&username=officer&password="
                                + secret(secrets, "person.officer")
                        : "grant_type=client_credentials&client_id=agency-" + AuditRounds.ANSWERING + "&client_secret="
                                + secret(secrets, "client.agency-" + AuditRounds.ANSWERING));
    }

    private static String secret(Properties secrets, String name) {
        return URLEncoder.encode(secrets.getProperty(name, ""), StandardCharsets.UTF_8);
    }
}
