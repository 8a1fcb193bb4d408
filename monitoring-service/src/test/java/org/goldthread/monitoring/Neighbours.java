package org.goldthread.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.goldthread.kit.event.IncomingEvent;

/** The other services as monitoring meets them: their logs, and an audit's result. They can be away. */
public final class Neighbours {

    public static final Neighbours ONLY = new Neighbours();

    private final List<IncomingEvent> said = new CopyOnWriteArrayList<>();
    private final String address;
    private volatile boolean away;

    private Neighbours() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "neighbours");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", this::answer);
            server.start();
            address = "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Where one of them is. */
    public String address(String service) {
        return address + "/" + service;
    }

    /** What they said stands in their logs. */
    public void said(List<IncomingEvent> events) {
        said.addAll(events);
    }

    public void away(boolean now) {
        away = now;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ");
        if (away || !bearer) {
            send(exchange, away ? 503 : 401, "{}");
        } else if (path.endsWith("/internal/events")) {
            send(exchange, 200, log(path.split("/")[1], exchange.getRequestURI().getQuery()));
        } else if (path.endsWith("/internal/activities/SOL-MAA-2026-002/result")) {
            send(
                    exchange,
                    200,
                    HouseJson.MAPPER.writeValueAsString(Map.of(
                            "reference", "SOL-MAA-2026-002",
                            "title", "Supervision of neglect cases",
                            "typeId", "multi-agency-audit",
                            "typeName", "Multi-agency audit",
                            "findings",
                                    List.of(Map.of(
                                            "findingId", "019d8712-0b80-73ea-871e-5ac0de13e74e",
                                            "title", "Daily life is described in 18 of 20 records",
                                            "nature", "strength")),
                            "closedOn", "2026-07-10")));
        } else {
            send(exchange, 404, "{}");
        }
    }

    private String log(String service, String query) {
        int after = Integer.parseInt(query.replaceFirst("after=", ""));
        List<IncomingEvent> own =
                said.stream().filter(event -> event.service().equals(service)).toList();
        List<IncomingEvent> part = own.subList(Math.min(after, own.size()), Math.min(after + 3, own.size()));
        return HouseJson.MAPPER.writeValueAsString(Map.of("end", after + part.size(), "events", part));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
