package org.goldthread.audit.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.goldthread.learning.journey.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends and takes files, as browsers and programs do. */
public final class Multipart {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----goldthread-test";

    private Multipart() {}

    /** What came back, with its bytes. */
    public static final class Got {
        private final int status;
        private final byte[] bytes;
        private final @Nullable String location;

        private Got(int status, byte[] bytes, @Nullable String location) {
            this.status = status;
            this.bytes = bytes.clone();
            this.location = location;
        }

        public int status() {
            return status;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public @Nullable String location() {
            return location;
        }

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }
    }

    /** Sends a file with further fields, names and values in turn. */
    public static Got send(Caller caller, String method, String path, String name, byte[] file, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n");
        }
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return exchange(request(caller, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public static Got get(Caller caller, String path) {
        return exchange(request(caller, path).GET());
    }

    public static Got delete(Caller caller, String path) {
        return exchange(request(caller, path).DELETE());
    }

    private static void write(ByteArrayOutputStream into, String text) {
        into.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(Caller caller, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + caller.port() + path));
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        return request.header("Accept", path.startsWith("/api") ? "application/json, */*" : "text/html, */*");
    }

    private static Got exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Got(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
