package org.goldthread.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.goldthread.kit.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The permission matrix of a service, kept by hand in {@code src/test/resources/permissions.txt} and tried row by row
 * against the running service: every role, an agency's system with and without the scope, another service, nobody.
 *
 * <p>A row: {@code METHOD path | roles | scope | flags | other agency}. Roles are ids, {@code all} or {@code -}; flags
 * are {@code services}, {@code public} or {@code -}; the last is the status that somebody of an agency without a part in
 * the thing gets, or {@code -}.
 */
public final class RouteMatrix {

    private final List<Row> rows;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private record Row(
            String method,
            String path,
            Set<Role> roles,
            @Nullable String scope,
            boolean services,
            boolean open,
            @Nullable Integer other) {
        String route() {
            return method + " " + path;
        }
    }

    /** A row with ids in its path. */
    private record Placed(Row row, String path) {}

    private RouteMatrix(List<Row> rows, int port) {
        this.rows = rows;
        this.port = port;
    }

    public static RouteMatrix from(Path file, int port) {
        try {
            return new RouteMatrix(
                    Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(RouteMatrix::row)
                            .toList(),
                    port);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Row row(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        if (parts.length != 5) {
            throw new IllegalArgumentException("a row of the matrix has five parts: " + line);
        }
        String[] route = parts[0].split(" +");
        return new Row(
                route[0],
                route[1],
                roles(parts[1]),
                "-".equals(parts[2]) ? null : parts[2],
                parts[3].contains("services"),
                parts[3].contains("public"),
                "-".equals(parts[4]) ? null : Integer.valueOf(parts[4]));
    }

    private static Set<Role> roles(String text) {
        if ("-".equals(text)) {
            return Set.of();
        }
        if ("all".equals(text)) {
            return Set.of(Role.values());
        }
        return Arrays.stream(text.split("[, ]+"))
                .map(id -> Role.of(id).orElseThrow(() -> new IllegalArgumentException("no role " + id)))
                .collect(Collectors.toSet());
    }

    /** Fails for a route that the matrix does not list, and for a row that no route has. */
    public RouteMatrix listsEveryRouteOf(RequestMappingHandlerMapping mapping) {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(method + " " + path);
                }
            }
        }
        routes.remove("GET /error");
        Set<String> listed = rows.stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("the routes in permissions.txt are the service's routes")
                .isEqualTo(routes);
        return this;
    }

    /**
     * Tries every row with every role and with systems, services and nobody, on things that are the agency's own; several
     * rows at once.
     *
     * @param place puts ids of existing things into a path's variables
     */
    public void holds(String agency, String otherAgency, UnaryOperator<String> place) {
        List<Placed> placed = rows.stream()
                .map(row -> new Placed(row, place.apply(row.path())))
                .toList();
        assertThat(placed.parallelStream()
                        .flatMap(one -> wrong(one.row(), one.path(), agency, otherAgency).stream())
                        .toList())
                .as("answers that are not what permissions.txt says")
                .isEmpty();
    }

    private List<String> wrong(Row row, String path, String agency, String otherAgency) {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            boolean allowed = row.open() || row.roles().contains(role);
            check(wrong, row, role.id(), allowed, status(row, path, TestIdentity.person(role, agency)));
        }
        boolean scoped = row.open() || row.scope() != null;
        check(
                wrong,
                row,
                "system",
                scoped,
                status(row, path, TestIdentity.system(agency, String.valueOf(row.scope()))));
        check(wrong, row, "system without scope", row.open(), status(row, path, TestIdentity.system(agency, "x:y")));
        check(wrong, row, "service", row.open() || row.services(), status(row, path, TestIdentity.service()));
        int nobody = status(row, path, null);
        if (row.open() == (nobody == 401)) {
            wrong.add(row.route() + " for nobody: " + nobody);
        }
        if (row.other() != null) {
            int other = status(row, path, TestIdentity.person(Role.AGENCY_LINK, otherAgency));
            if (other != row.other()) {
                wrong.add(row.route() + " for another agency's link: " + other + ", not " + row.other());
            }
        }
        return wrong;
    }

    private static void check(List<String> wrong, Row row, String who, boolean allowed, int status) {
        boolean denied = status == 401 || status == 403;
        if (allowed == denied || status >= 500) {
            wrong.add(row.route() + " for " + who + ": " + status
                    + (allowed ? ", but is allowed" : ", but is not allowed"));
        }
    }

    private int status(Row row, String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        boolean program = path.startsWith("/api") || path.startsWith("/internal");
        request.header("Content-Type", program ? "application/json" : "application/x-www-form-urlencoded");
        request.header("Accept", program ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        boolean body = !HttpMethod.GET.name().equals(row.method());
        request.method(
                row.method(),
                body ? HttpRequest.BodyPublishers.ofString(program ? "{}" : "") : HttpRequest.BodyPublishers.noBody());
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
