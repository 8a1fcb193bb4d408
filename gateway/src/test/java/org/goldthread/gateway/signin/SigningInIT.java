package org.goldthread.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.Together;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Signing in and out")
@ExtendWith(Together.class)
class SigningInIT {

    private final TestGateway gateway;

    SigningInIT(TestGateway gateway) {
        this.gateway = gateway;
    }

    @Test
    @DisplayName("a page that is asked for leads to the provider, with PKCE, state and nonce, and back to the page")
    void leadsToTheProviderAndBack() {
        Browser browser = gateway.browser();

        HttpResponse<String> first = browser.get("/reviews/list?page=2&name=a%20b");
        HttpResponse<String> begun = browser.get(Browser.location(first));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Browser.location(begun))
                .startsWith(gateway.around().provider().issuer() + "/protocol/openid-connect/auth?")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "response_type=code");

        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        HttpResponse<String> page = browser.follow("/reviews/list?page=2&name=a%20b");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/reviews/list?page=2&name=a%20b");
    }

    @Test
    @DisplayName("the session's cookie is HttpOnly and SameSite=Lax, and has another value after signing in")
    void cookieIsCareful() {
        Browser browser = gateway.browser();
        HttpResponse<String> first = browser.get("/oauth2/authorization/keycloak");
        String before = browser.cookie("goldthread").map(HttpCookie::getValue).orElseThrow();

        browser.follow("/reviews");

        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("goldthread=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Domain");
        assertThat(browser.cookie("goldthread").orElseThrow().getValue()).isNotEqualTo(before);
        browser.forgetCookies();
        assertThat(browser.get("/reviews", "Cookie", "goldthread=" + before).statusCode())
                .as("the id from before signing in opens nothing")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("services get the person's token, and neither the cookie nor an Authorization of the browser's")
    void relaysTheToken() {
        Browser browser = gateway.browserOf("link-of-police");

        browser.get("/audits/mine", "Authorization", "Bearer forged");

        TestService.Seen seen = gateway.around().service("audits").last();
        assertThat(seen.header("Authorization")).startsWith("Bearer ey").doesNotContain("forged");
        assertThat(seen.header("Cookie")).isNull();
    }

    @Test
    @DisplayName("a bearer token opens no page")
    void tokenOpensNoPage() {
        String token = gateway.around().provider().tokens().system("agency-police");

        HttpResponse<String> answer = gateway.browser().get("/reviews", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("scripts and programs are not redirected but told 401")
    void scriptsAreTold401() {
        for (String[] headers :
                List.of(new String[] {"Sec-Fetch-Mode", "cors"}, new String[] {"HX-Request", "true"}, new String[] {
                    "X-Requested-With", "XMLHttpRequest"
                })) {
            HttpResponse<String> answer = gateway.browser().get("/reviews", headers);

            assertThat(answer.statusCode()).as(headers[0]).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(gateway.browser()
                        .send("GET", "/reviews", "", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("an answer that this browser did not ask for signs nobody in")
    void foreignAnswerSignsNobodyIn() {
        HttpResponse<String> answer =
                gateway.browser().get("/login/oauth2/code/keycloak?code=stolen&state=of-somebody-else");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Signing in did not finish", "Sign in again");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("two tabs may sign in at the same time")
    void twoTabs() {
        Browser browser = gateway.browser();
        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        browser.get("/reviews");
        String one = Browser.location(browser.get("/oauth2/authorization/keycloak"));
        String two = Browser.location(browser.get("/oauth2/authorization/keycloak"));

        assertThat(browser.get(callback(one)).statusCode()).isEqualTo(302);
        assertThat(Browser.location(browser.get(callback(two)))).isEqualTo("/");
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a return path elsewhere cannot be smuggled in")
    void returnsHereOnly() {
        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        Browser browser = gateway.browser();
        browser.get("/oauth2/authorization/keycloak?continue=https://elsewhere.example/");

        for (String elsewhere : List.of(
                "redirect=//elsewhere.example",
                "to=//elsewhere.example",
                "to=https://elsewhere.example/",
                "to=/%5Celsewhere.example",
                "to=%2F%2Felsewhere.example",
                "to=/a%0d%0aX:1",
                "to=elsewhere.example")) {
            HttpResponse<String> page = browser.follow("/oauth2/authorization/keycloak?" + elsewhere);

            assertThat(page.uri().getHost()).as(elsewhere).isEqualTo("127.0.0.1");
            assertThat(page.uri().getPath()).as(elsewhere).isEqualTo("/");
            assertThat(page.body()).contains("\"service\":\"monitoring\"");
        }
    }

    @Test
    @DisplayName("beginning it over and over is answered 429 before it fills the store")
    void beginsOftenEnough() {
        try (TestGateway strict = TestGateway.in(
                gateway.around(),
                "goldthread.gateway.limits.sign-in.burst=3",
                "goldthread.gateway.limits.sign-in.per-second=1")) {
            List<Integer> answers = IntStream.range(0, 8)
                    .mapToObj(any -> strict.browser()
                            .get("/oauth2/authorization/keycloak")
                            .statusCode())
                    .toList();

            assertThat(answers).startsWith(302, 302, 302).contains(429);
        }
    }

    @Test
    @DisplayName("signing out ends the session here and at the provider")
    void signsOut() {
        Browser browser = gateway.browserOf("officer");
        String cookie = browser.cookie("goldthread").orElseThrow().getValue();

        HttpResponse<String> out = browser.post("/logout", "");

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("goldthread")).isEmpty();
        String next = out.body()
                .replaceAll("(?s).*content=\"0; url=([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        HttpResponse<String> there = gateway.browser().send("GET", next, "");
        Map<String, String> asked = gateway.around()
                .provider()
                .signedOut()
                .get(gateway.around().provider().signedOut().size() - 1);
        assertThat(asked).containsKeys("id_token_hint").containsEntry("client_id", "gateway");
        assertThat(Browser.location(there)).isEqualTo(gateway.uri() + "/signed-out");
        assertThat(gateway.browser().get("/signed-out").body()).contains("You have signed out");
        assertThat(gateway.browser()
                        .get("/reviews", "Cookie", "goldthread=" + cookie)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("signing out without being signed in is no trouble")
    void signsOutNobody() {
        HttpResponse<String> out = gateway.browser().post("/logout", "");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Browser.location(out)).isEqualTo("/signed-out");
    }

    @Test
    @DisplayName("requests at the same time with a token that is about to end renew it once")
    void renewsOnce() {
        Browser browser = gateway.browserOf("officer", Duration.ofSeconds(20));
        gateway.around().provider().tokensLive(Duration.ofMinutes(5));
        gateway.around().provider().pause(Duration.ofMillis(300));
        int before = gateway.around().provider().refreshes();

        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 8)
                .mapToObj(number -> browser.getLater("/reviews/" + number))
                .toList();

        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
        assertThat(gateway.around().provider().refreshes()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("a sign-in that the provider has ended begins anew")
    void beginsAnewWhenEnded() {
        Browser browser = gateway.browserOf("officer", Duration.ofSeconds(20));
        gateway.around().provider().end();

        HttpResponse<String> answer = browser.get("/reviews/7");

        assertThat(answer.statusCode()).isEqualTo(302);
        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        assertThat(browser.follow("/reviews/7").body()).contains("/reviews/7");
    }

    @Test
    @DisplayName("while the provider is down people go on with the token that they have; nobody can sign in")
    void goesOnWithoutTheProvider() {
        Browser browser = gateway.browserOf("officer", Duration.ofSeconds(20));
        Browser arriving = gateway.browser();
        arriving.get("/reviews");
        String there = Browser.location(arriving.get("/oauth2/authorization/keycloak"));
        String back = callback(there);
        gateway.around().provider().stop();
        try {
            assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = arriving.get(back);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Signing in is not available just now");
        } finally {
            gateway.around().provider().start();
        }
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("at a provider that we do not have leads nowhere")
    void unknownProvider() {
        HttpResponse<String> answer = gateway.browser().get("/oauth2/authorization/nonsense");

        assertThat(answer.statusCode()).isBetween(300, 404);
        assertThat(answer.body()).doesNotContain("xception");
    }

    private String callback(String authorisation) {
        HttpResponse<String> answer = gateway.browser().send("GET", authorisation, "");
        return Browser.pathOf(URI.create(Browser.location(answer)));
    }
}
