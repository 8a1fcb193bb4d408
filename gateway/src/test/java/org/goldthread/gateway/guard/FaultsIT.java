package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("When a service is in trouble")
@ExtendWith(Together.class)
class FaultsIT {

    private final TestGateway gateway;
    private final String token;

    FaultsIT(TestGateway gateway) {
        this.gateway = gateway;
        this.token = "Bearer " + gateway.around().provider().tokens().system("agency-police");
    }

    @AfterEach
    void startAll() {
        gateway.around().services().values().forEach(service -> {
            service.stop();
            service.start();
        });
    }

    @Test
    @DisplayName("a person gets a page that says so and leads to the other parts, which go on working")
    void pageWhenDown() {
        Browser browser = gateway.browserOf("officer");
        gateway.around().service("reviews").stop();

        HttpResponse<String> answer = browser.get("/reviews/7");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("This part is not available just now", "href=\"/audits\"", "href=\"/impact\"")
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(browser.get("/audits").statusCode()).isEqualTo(200);

        gateway.around().service("reviews").start();
        assertThat(browser.get("/reviews/7").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a program gets problem details")
    void problemWhenDown() {
        gateway.around().service("audits").stop();

        HttpResponse<String> answer =
                gateway.browser().send("POST", "/api/audits/v1/audits", "{}", "Authorization", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"service-down\"")
                .doesNotContain("Connection refused", "127.0.0.1", "xception");
    }

    @Test
    @DisplayName("one that does not answer in time is given up: 504, a page or problem details")
    void tooSlow() {
        HttpResponse<String> page = gateway.browserOf("officer").get("/reviews/slow");
        HttpResponse<String> problem =
                gateway.browser().send("GET", "/api/reviews/v1/slow", "", "Authorization", token);

        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(page.body()).contains("This part took too long to answer");
        assertThat(problem.statusCode()).isEqualTo(504);
        assertThat(problem.body()).contains("\"code\":\"service-too-slow\"");
    }

    @Test
    @DisplayName("styles and scripts come from the next service when the first is down")
    void assetsComeFromTheNext() {
        gateway.around().service("monitoring").stop();
        gateway.around().service("reviews").stop();

        HttpResponse<String> answer = gateway.browser().get("/assets/abc/pages.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("/* audits */");
    }

    @Test
    @DisplayName("with all services down there is still a page that says so")
    void allDown() {
        Browser browser = gateway.browserOf("officer");
        gateway.around().services().values().forEach(TestService::stop);

        assertThat(browser.get("/").statusCode()).isEqualTo(503);
        assertThat(gateway.browser().get("/assets/abc/pages.css").statusCode()).isEqualTo(503);
        assertThat(gateway.browser().get("/learning").statusCode()).isEqualTo(503);
    }

    @Test
    @DisplayName("the catalogue lists the operations of the services that answer, and says which do not")
    void catalogue() {
        HttpResponse<String> answer = gateway.browser().get("/openapi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("/api/audits/v1/things", "Lists things", "href=\"/openapi/audits.json\"")
                .contains("&lt;b&gt;interface")
                .doesNotContain("<b>interface");
    }
}
