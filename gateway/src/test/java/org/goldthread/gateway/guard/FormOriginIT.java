package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form is taken from this site's own pages only")
@ExtendWith(Together.class)
class FormOriginIT {

    private final TestGateway gateway;
    private final Browser browser;

    FormOriginIT(TestGateway gateway) {
        this.gateway = gateway;
        this.browser = gateway.browserOf("officer");
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, 200",
                "same-origin, OWN, 200",
                "same-site, OWN, 403",
                "cross-site, OWN, 403",
                "cross-site, -, 403",
                "none, OWN, 403",
                "nonsense, OWN, 403",
                "-, OWN, 200",
                "-, http://evil.example, 403",
                "-, http://127.0.0.1, 403",
                "-, OWN.evil.example, 403",
                "-, null, 403",
                "-, -, 403"
            })
    void matrix(String site, String origin, int status) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(send(method, site, origin).statusCode()).as(method).isEqualTo(status);
        }
    }

    @Test
    @DisplayName("reading needs neither")
    void readingNeedsNeither() {
        assertThat(send("GET", "cross-site", "http://evil.example").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("signing out, the public forms and surveys are protected in the same way")
    void everywhere() {
        for (String path : new String[] {"/logout", "/learning/feedback", "/s/abc", "/oauth2/authorization/keycloak"}) {
            HttpResponse<String> answer =
                    browser.send("POST", path, "a=b", "Sec-Fetch-Site", "cross-site", "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("This was not sent from one of our pages");
        }
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a public form from our own page goes through without a session")
    void publicForm() {
        assertThat(gateway.browser().post("/learning/feedback", "useful=yes").statusCode())
                .isEqualTo(200);
        assertThat(gateway.around().service("dissemination").last().body()).isEqualTo("useful=yes");
    }

    private HttpResponse<String> send(String method, @Nullable String site, @Nullable String origin) {
        List<String> headers = new ArrayList<>(List.of("Accept", "text/html"));
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        if (origin != null) {
            headers.addAll(List.of("Origin", origin.replace("OWN", gateway.uri().toString())));
        }
        return browser.send(method, "/reviews/1", "", headers.toArray(String[]::new));
    }
}
