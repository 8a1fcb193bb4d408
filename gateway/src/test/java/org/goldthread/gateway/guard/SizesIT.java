package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.Together;
import org.goldthread.gateway.testing.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What is too large")
@ExtendWith(Together.class)
class SizesIT {

    private static final int MOST = 10 * 1024 * 1024;

    private final TestGateway gateway;
    private final String token;

    SizesIT(TestGateway gateway) {
        this.gateway = gateway;
        this.token = "Bearer " + gateway.around().provider().tokens().system("agency-police");
    }

    @Test
    @DisplayName("a body of 10 MiB goes on, one byte more does not")
    void announcedLength() {
        assertThat(post(BodyPublishers.ofByteArray(letters(MOST))).statusCode()).isEqualTo(200);
        assertThat(gateway.around().service("reviews").last().body()).hasSize(MOST);

        tooLarge(Wire.send(
                gateway.uri(),
                "POST /api/reviews/v1/import HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: " + token,
                "Content-Length: " + (MOST + 1)));
    }

    @Test
    @DisplayName("the same holds for a body that comes in pieces without a length")
    void inPieces() {
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letters(MOST))))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letters(MOST + 1))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
        assertThat(gateway.around().service("reviews").last().body()).hasSize(MOST);
    }

    @Test
    @DisplayName("a person is told so on a page")
    void page() {
        String answer = Wire.send(
                gateway.uri(),
                "POST /learning/feedback HTTP/1.1",
                "Host: 127.0.0.1",
                "Accept: text/html",
                "Sec-Fetch-Site: same-origin",
                "Content-Length: 52428800");

        assertThat(Wire.status(answer)).isEqualTo(413);
        assertThat(answer).contains("What you sent is too large", "text/html");
    }

    @Test
    @DisplayName("headers of more than 16 KB are refused, and the gateway goes on")
    void headers() {
        String answer =
                Wire.send(gateway.uri(), "GET /learning HTTP/1.1", "Host: 127.0.0.1", "X-Long: " + "a".repeat(20_000));

        assertThat(Wire.status(answer)).isBetween(400, 431);
        assertThat(gateway.browser().get("/learning").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("two lengths, or a length and pieces, are refused or read in one way only")
    void smuggling() {
        String two = Wire.send(
                gateway.uri(),
                "POST /api/reviews/v1/import HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: " + token,
                "Content-Length: 0",
                "Content-Length: 5");
        assertThat(Wire.status(two)).isEqualTo(400);

        int before = gateway.around().service("reviews").requests();
        Wire.send(
                gateway.uri(),
                "POST /api/reviews/v1/import HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: " + token,
                "Content-Length: 4",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "GET /internal/findings HTTP/1.1",
                "Host: 127.0.0.1");
        assertThat(gateway.around().service("reviews").requests() - before).isLessThanOrEqualTo(1);
    }

    private void tooLarge(String answer) {
        assertThat(Wire.status(answer)).isEqualTo(413);
        assertThat(answer).contains("application/problem+json", "\"code\":\"too-large\"", "Content-Security-Policy");
    }

    private HttpResponse<String> post(BodyPublisher body) {
        return gateway.browser().send("POST", "/api/reviews/v1/import", body, "Authorization", token);
    }

    private static byte[] letters(int number) {
        byte[] letters = new byte[number];
        Arrays.fill(letters, "a".getBytes(StandardCharsets.US_ASCII)[0]);
        return letters;
    }
}
