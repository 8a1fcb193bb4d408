package org.goldthread.gateway.testing;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Asks as a browser does: keeps the gateway's cookies, sends what a browser sends with a form, follows if told to. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Longer than any answer that a test waits for: a request that is never answered fails its test. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI home;
    private final Map<String, HttpCookie> cookies = new ConcurrentHashMap<>();

    Browser(URI home) {
        this.home = home;
    }

    /** The same browser at another gateway: as if the one had been started again. */
    public Browser at(TestGateway other) {
        Browser same = new Browser(other.uri());
        same.cookies.putAll(cookies);
        return same;
    }

    /** A GET of a page. Headers alternate: name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(
                request(path, headers).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    /** A GET as a page, without waiting. */
    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return CLIENT.sendAsync(
                request(path).header("Accept", "text/html").GET().build(), BodyHandlers.ofString());
    }

    /** A form, posted from one of the site's own pages. */
    public HttpResponse<String> post(String path, String form) {
        return send(request(path, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Anything, with exactly those headers. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Anything with a body that is published as it is. */
    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(path, headers).method(method, body));
    }

    /** A GET of a page and of all that it redirects to, at the provider too. */
    public HttpResponse<String> follow(String path) {
        HttpResponse<String> answer = get(path);
        for (int hops = 0; hops < 12 && answer.headers().firstValue("Location").isPresent(); hops++) {
            URI next = answer.uri().resolve(location(answer));
            answer = next.getPort() == home.getPort()
                    ? get(pathOf(next))
                    : send(HttpRequest.newBuilder(next).GET());
        }
        return answer;
    }

    public Optional<HttpCookie> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void forgetCookies() {
        cookies.clear();
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    public static String pathOf(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        if (!cookies.isEmpty()) {
            StringBuilder sent = new StringBuilder();
            cookies.values()
                    .forEach(cookie -> sent.append(sent.isEmpty() ? "" : "; ")
                            .append(cookie.getName())
                            .append('=')
                            .append(cookie.getValue()));
            request.header("Cookie", sent.toString());
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.uri().getPort() == home.getPort()) {
                answer.headers().allValues("Set-Cookie").forEach(this::take);
            }
            return answer;
        } catch (HttpTimeoutException never) {
            throw new IllegalStateException("Never answered", never);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void take(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }
}
