package org.goldthread.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.Together;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A form posted after the session has ended")
@ExtendWith(Together.class)
class KeptFormsIT {

    private static final String FORM = "title=A+%26+B%3C%2Fform%3E&note=one%0D%0Atwo&note=again&empty=";

    private final TestGateway gateway;

    KeptFormsIT(TestGateway gateway) {
        this.gateway = gateway;
    }

    @Test
    @DisplayName("is kept, offered again after signing in, and then sent as it was")
    void isKeptAndSent() {
        Browser browser = endedSessionOf("officer");

        HttpResponse<String> posted = browser.post("/reviews/7/findings?from=list", FORM);

        assertThat(posted.statusCode())
                .as("no redirect to elsewhere: form-action forbids it")
                .isEqualTo(303);
        assertThat(Browser.location(posted)).isEqualTo("/kept-form");
        assertThat(browser.get("/kept-form").body())
                .contains("You have been signed out", "kept for 30 minutes", "href=\"/kept-form/send\"");

        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        HttpResponse<String> offered = browser.follow("/kept-form/send");

        assertThat(offered.body())
                .contains("Your form was kept: send it now", "action=\"/reviews/7/findings?from=list\"")
                .contains(
                        "name=\"title\" value=\"A &amp; B&lt;/form&gt;\"",
                        "name=\"note\" value=\"one\r\ntwo\"",
                        "name=\"note\" value=\"again\"",
                        "name=\"empty\"")
                .doesNotContain("<script", "onclick");
        assertThat(offered.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        browser.post("/reviews/7/findings?from=list", FORM);
        TestService.Seen seen = gateway.around().service("reviews").last();
        assertThat(seen.uri()).isEqualTo("/reviews/7/findings?from=list");
        assertThat(seen.body()).isEqualTo(FORM);
    }

    @Test
    @DisplayName("is not shown to another person, and is forgotten then")
    void isNotShownToAnother() {
        Browser browser = endedSessionOf("officer");
        browser.post("/reviews/7/findings", FORM);

        gateway.around().provider().next("somebody-else", Duration.ofMinutes(5));
        HttpResponse<String> offered = browser.follow("/kept-form/send");

        assertThat(offered.statusCode()).isEqualTo(403);
        assertThat(offered.body()).contains("written by somebody else").doesNotContain("A &amp; B");
        assertThat(browser.get("/kept-form/send").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is not shown in another browser, because its name is in no address")
    void isNotShownElsewhere() {
        Browser browser = endedSessionOf("officer");
        browser.post("/reviews/7/findings", FORM);

        Browser other = gateway.browserOf("officer");

        assertThat(other.get("/kept-form/send").statusCode()).isEqualTo(404);
        assertThat(gateway.browser().get("/kept-form").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is kept too when nobody knows who it was, for whoever signs in next in that browser")
    void isKeptForUnknown() {
        Browser browser = gateway.browser();
        browser.post("/audits/3", "grade=good");

        gateway.around().provider().next("officer", Duration.ofMinutes(5));

        assertThat(browser.follow("/kept-form/send").body()).contains("value=\"good\"");
    }

    @Test
    @DisplayName("is kept without its files when it has any")
    void filesAreNotKept() {
        Browser browser = gateway.browser();
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"note\"",
                "",
                "Typed",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                "Content-Type: text/csv",
                "",
                "1,2",
                "--x--",
                "");

        HttpResponse<String> posted = browser.send(
                "POST",
                "/audits/3/evidence",
                body,
                "Sec-Fetch-Site",
                "same-origin",
                "Accept",
                "text/html",
                "Content-Type",
                "multipart/form-data; boundary=x");
        gateway.around().provider().next("officer", Duration.ofMinutes(5));
        HttpResponse<String> offered = browser.follow("/kept-form/send");

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(offered.body())
                .contains("Files could not be kept", "value=\"Typed\"", "enctype=\"multipart/form-data\"")
                .doesNotContain("1,2");
    }

    @Test
    @DisplayName("is not kept when it is too large or no form, and the person is told what to do")
    void tooLargeIsNotKept() {
        HttpResponse<String> large = gateway.browser().post("/audits/3", "note=" + "a".repeat(300 * 1024));
        HttpResponse<String> json = gateway.browser()
                .send(
                        "POST",
                        "/audits/3",
                        "{}",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "application/json");

        assertThat(large.statusCode()).isEqualTo(401);
        assertThat(large.body()).contains("could not be kept", "Go back in your browser");
        assertThat(json.statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("has room, however many somebody unknown has posted from one address")
    void nobodyTakesAllTheRoom() {
        try (TestGateway small = TestGateway.in(
                gateway.around(),
                "goldthread.gateway.kept-forms.each=2",
                "goldthread.gateway.kept-forms.number=1000")) {
            List<Integer> unknown = IntStream.range(0, 4)
                    .mapToObj(any ->
                            small.browser().post("/audits/3", "grade=good").statusCode())
                    .toList();
            Browser known = small.browserOf("officer-with-a-form", Duration.ofSeconds(20));
            gateway.around().provider().end();

            assertThat(unknown).contains(401);
            assertThat(known.post("/reviews/7/findings", FORM).statusCode()).isEqualTo(303);
        }
    }

    @Test
    @DisplayName("takes the place of the one that the same browser had kept before")
    void oneABrowser() {
        Browser browser = gateway.browser();
        browser.post("/audits/3", "grade=first");
        browser.post("/audits/3", "grade=second");

        gateway.around().provider().next("officer", Duration.ofMinutes(5));

        assertThat(browser.follow("/kept-form/send").body())
                .contains("value=\"second\"")
                .doesNotContain("value=\"first\"");
    }

    @Test
    @DisplayName("of another site is not kept")
    void foreignIsNotKept() {
        HttpResponse<String> answer = gateway.browser()
                .send("POST", "/audits/3", FORM, "Sec-Fetch-Site", "cross-site", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("by a script is answered 401, for the script to deal with")
    void scriptIsTold() {
        HttpResponse<String> answer = gateway.browser()
                .send("POST", "/audits/3", FORM, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("is unreadable in the store")
    void isSealed() {
        gateway.browser().post("/audits/3", "note=Unmistakable");

        String stored = gateway.stored("keptForms");

        assertThat(stored).contains("expires").doesNotContain("Unmistakable", "/audits/3");
        Matcher readable = Pattern.compile("subject|officer").matcher(stored);
        assertThat(readable.find()).isFalse();
    }

    private Browser endedSessionOf(String person) {
        Browser browser = gateway.browserOf(person, Duration.ofSeconds(20));
        gateway.around().provider().end();
        return browser;
    }
}
