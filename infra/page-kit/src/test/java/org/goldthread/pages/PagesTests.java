package org.goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {DemoApplication.class, DemoController.class})
@AutoConfigureMockMvc
@DisplayName("Pages")
class PagesTests {

    private static final Path DRAWN = Path.of("target", "drawn");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Assets assets;

    @Test
    @DisplayName("have a title, the person's role and agency, and the navigation of what is installed")
    void frame() throws Exception {
        String page =
                mvc.get().uri("/reviews/register").exchange().getResponse().getContentAsString();
        assertThat(page)
                .contains(
                        "<title>Register a review – Learning and improvement – Solihull Safeguarding Children Partnership</title>")
                .contains("Learning link, West Midlands Police")
                .contains("href=\"/reviews\" aria-current=\"true\"")
                .doesNotContain("href=\"/audits\"");
    }

    @Test
    @DisplayName("say what is wrong in the form's order, link to the fields, and keep what was typed")
    void problems() throws Exception {
        String page = mvc.post()
                .uri("/reviews/register")
                .param("title", "")
                .param("type", "icb")
                .param("startedOn-day", "<3>")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("<title>Error: Register a review");
        assertThat(page)
                .containsSubsequence("href=\"#title\"", "href=\"#agencies\"", "href=\"#startedOn\"")
                .contains("value=\"icb\" selected")
                .contains("value=\"&lt;3&gt;\"");
    }

    @Test
    @DisplayName("load assets that browsers may keep for good")
    void versionedAssets() {
        assertThat(mvc.get().uri(assets.url("pages.css")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    @DisplayName("of another version get the assets that are here, for once")
    void otherVersion() {
        assertThat(mvc.get().uri("/assets/0123456789ab/pages.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        assertThat(mvc.get().uri("/assets/0123456789ab/nothing.css")).hasStatus(404);
    }

    @ParameterizedTest(name = "{0} is drawn without anything inline")
    @ValueSource(strings = {"/", "/threads/demo", "/reviews/components", "/reviews/register", "/learning/demo"})
    void drawn(String path) throws Exception {
        String page = mvc.get().uri(path).exchange().getResponse().getContentAsString();
        Files.createDirectories(DRAWN);
        Files.writeString(DRAWN.resolve(path.replace('/', '_') + ".html"), page);
        assertThat(page)
                .contains("<main class=\"govuk-main-wrapper\" id=\"main-content\">")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:|\\sgt:|\\sth:");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"/accessibility,Accessibility statement", "/accessibility/help,Help", "/accessibility/privacy,Privacy"})
    void standing(String path, String title) {
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("<title>" + title + " – ");
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource({
        "403,You cannot see this page",
        "404,Page not found",
        "409,Somebody else changed this",
        "410,This has been withdrawn",
        "413,What you sent is too large",
        "418,This request could not be answered",
        "429,Too many requests",
        "500,'Sorry, there is a problem'",
        "503,This part is not available at the moment"
    })
    void errors(int status, String title) {
        assertThat(mvc.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr("jakarta.servlet.error.status_code", status)
                        .requestAttr("jakarta.servlet.error.request_uri", "/reviews/1"))
                .hasStatus(status)
                .bodyText()
                .contains("<title>" + title + " – ", "aria-current=\"true\"");
    }
}
