package org.goldthread.testkit.servers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the local Docker engine whether it is there and has an image, and takes a few seconds at most to give up:
 * Testcontainers itself tries much longer.
 */
final class DockerEngine {

    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration PULL = Duration.ofMinutes(4);

    private final Path socket;

    private DockerEngine(Path socket) {
        this.socket = socket;
    }

    /** The engine behind the usual socket, or the one that {@code DOCKER_HOST} names as {@code unix://…}. */
    static DockerEngine here() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return new DockerEngine(Path.of(host.startsWith("unix://") ? host.substring("unix://".length()) : "/nowhere"));
    }

    /** Whether it answers within two seconds. */
    boolean answers() {
        return Files.exists(socket) && request("GET /_ping", PING).startsWith("HTTP/1.1 200");
    }

    /** Whether it has the image, or could fetch it within four minutes. */
    boolean canHave(String image) {
        return has(image)
                || (request("POST /images/create?fromImage=" + URLEncoder.encode(image, StandardCharsets.UTF_8), PULL)
                                .startsWith("HTTP/1.1 200")
                        && has(image));
    }

    private boolean has(String image) {
        return request("GET /images/" + image + "/json", PING).startsWith("HTTP/1.1 200");
    }

    /** The whole answer as text; empty where there is none in time. */
    private String request(String line, Duration limit) {
        FutureTask<String> answer = new FutureTask<>(() -> exchange(line));
        Thread thread = new Thread(answer, "docker");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String exchange(String line) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            String request = line + " HTTP/1.1\r\nHost: docker\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
