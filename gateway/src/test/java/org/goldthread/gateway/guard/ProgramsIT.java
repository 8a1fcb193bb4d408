package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.TestTokens;
import org.goldthread.gateway.testing.Together;
import org.goldthread.gateway.testing.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Programs' interfaces")
@ExtendWith(Together.class)
class ProgramsIT {

    private static final String PATH = "/api/reviews/v1/reviews";

    private final TestGateway gateway;
    private final TestTokens tokens;

    ProgramsIT(TestGateway gateway) {
        this.gateway = gateway;
        this.tokens = gateway.around().provider().tokens();
    }

    @Test
    @DisplayName("take a good token on to the service as it is")
    void relaysTheCallersToken() {
        String token = tokens.system("agency-police");

        HttpResponse<String> answer =
                gateway.browser().send("POST", PATH, "{\"a\":1}", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        TestService.Seen seen = gateway.around().service("reviews").last();
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.body()).isEqualTo("{\"a\":1}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("do not take the session of a browser, also not beside a token")
    void takesNoSession() {
        Browser browser = gateway.browserOf("officer");

        assertThat(browser.get(PATH).statusCode()).isEqualTo(401);

        browser.get(PATH, "Authorization", "Bearer " + tokens.system("agency-police"));
        assertThat(gateway.around().service("reviews").last().header("Cookie")).isNull();
    }

    @Test
    @DisplayName("answer 401 with problem details and never a redirect, also to a browser")
    void answers401() {
        HttpResponse<String> answer = gateway.browser().get(PATH, "Sec-Fetch-Mode", "navigate");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:goldthread:problem:not-signed-in\"", "\"code\":\"not-signed-in\"")
                .contains("\"status\":401", "\"requestId\":");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @TestFactory
    @DisplayName("refuse a token that is")
    Stream<DynamicTest> refusesBadTokens() {
        return Stream.of(
                refused("unsigned (alg none)", tokens.unsigned()),
                refused("signed with HMAC and the public key", tokens.swappedToHmac()),
                refused("for another audience", tokens.forAnotherAudience()),
                refused("for no audience", tokens.withoutAudience()),
                refused("of another issuer", tokens.ofAnotherIssuer()),
                refused("expired", tokens.expired()),
                refused("without an end", tokens.withoutEnd()),
                refused("not valid yet", tokens.notYet()),
                refused("signed with a foreign key", tokens.withForeignKey()),
                refused("changed after signing", tokens.changed()),
                refused("no token", "not.a.token"),
                refused("empty", ""));
    }

    @Test
    @DisplayName("take no token from the address")
    void takesNoTokenFromTheAddress() {
        HttpResponse<String> answer =
                gateway.browser().send("GET", PATH + "?access_token=" + tokens.system("agency-police"), "");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("refuse a request with two tokens")
    void refusesTwoTokens() {
        String answer = Wire.send(
                gateway.uri(),
                "GET " + PATH + " HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + tokens.system("agency-police"),
                "Authorization: Bearer " + tokens.system("agency-health"));

        assertThat(Wire.status(answer)).isEqualTo(400);
        assertThat(answer).contains("malformed-request");
    }

    @Test
    @DisplayName("need no Sec-Fetch-Site and no Origin")
    void needsNoOrigin() {
        HttpResponse<String> answer = gateway.browser()
                .send("DELETE", PATH + "/1", "", "Authorization", "Bearer " + tokens.system("agency-police"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private DynamicTest refused(String what, String token) {
        return DynamicTest.dynamicTest(what, () -> {
            int before = gateway.around().service("reviews").requests();

            HttpResponse<String> answer = gateway.browser().send("GET", PATH, "", "Authorization", "Bearer " + token);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("not-signed-in").doesNotContain("xception", "JWT");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(gateway.around().service("reviews").requests()).isEqualTo(before);
        });
    }
}
