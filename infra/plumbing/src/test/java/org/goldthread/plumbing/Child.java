package org.goldthread.plumbing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.server.JavaCommand;
import org.goldthread.local.server.Launch;
import org.goldthread.local.server.Probe;
import org.goldthread.local.server.ServerProcess;

/** The plumbing's application in a process of its own. */
record Child(ServerProcess process, int port) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * Starts one and comes back at once.
     *
     * @param tokens the only address that Kafka's client may fetch tokens from
     */
    static Child start(String name, Path folder, int port, URI tokens, Map<String, String> environment)
            throws CannotStart {
        List<String> options = new ArrayList<>(JavaCommand.SMALL);
        options.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-Dserver.port=" + port));
        options.add("-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + tokens);
        JavaCommand command = new JavaCommand(
                options, JavaCommand.ownClassPath(), PlumbingApplication.class.getName(), List.of(), environment);
        return new Child(
                ServerProcess.start(new Launch(
                        name,
                        command,
                        folder,
                        folder.resolve(name + ".log"),
                        port,
                        Probe.http(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")),
                        Duration.ofMinutes(2))),
                port);
    }

    Child ready() throws CannotStart, InterruptedException {
        process.awaitReady();
        return this;
    }

    /** Gives the command to say something; gives the answer's status. */
    int say(UUID subject, String text) throws IOException, InterruptedException {
        return post("/say/" + subject + "/" + text, "").statusCode();
    }

    HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(
                request(path, token).POST(HttpRequest.BodyPublishers.noBody()).build(), TEXT);
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(request(path, token).GET().build(), TEXT);
    }

    private static final HttpResponse.BodyHandler<String> TEXT = HttpResponse.BodyHandlers.ofString();

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
