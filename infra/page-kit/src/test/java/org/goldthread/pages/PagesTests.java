package org.goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        Document page = page(mvc.get().uri("/reviews/register"));
        assertThat(page.title())
                .isEqualTo("Register a review – Learning and improvement – Solihull Safeguarding Children Partnership");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".gt-person__line").text()).endsWith("Learning link, West Midlands Police");
        assertThat(page.select("form[action=/logout][method=post]")).hasSize(1);
        assertThat(page.select(".govuk-service-navigation__item").eachText())
                .containsExactly("Home", "Reviews", "Learning", "Impact");
        assertThat(page.select("[aria-current]").eachText()).containsExactly("Reviews");
    }

    @Test
    @DisplayName("say what is wrong in the form's order, link to the fields, and keep what was typed")
    void problems() throws Exception {
        Document page = page(mvc.post()
                .uri("/reviews/register")
                .param("title", "")
                .param("type", "icb")
                .param("agencies", "council", "police")
                .param("startedOn-day", "<3>"));
        assertThat(page.title()).startsWith("Error: Register a review");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#title", "#agencies", "#startedOn")
                .allSatisfy(href -> assertThat(page.select("input" + href)).hasSize(1));
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("icb");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("police", "council");
        assertThat(page.select("#startedOn").attr("value")).isEqualTo("<3>");
    }

    @Test
    @DisplayName("show yours and theirs when somebody else was quicker, and keep yours for sending again")
    void stale() throws Exception {
        Document page = page(mvc.get().uri("/reviews/stale"));
        assertThat(page.select(".gt-differences td").eachText()).containsExactly("Mine & yours", "Theirs");
        assertThat(page.select("form[action=/reviews/1/learning] input[name=version]")
                        .eachAttr("value"))
                .containsExactly("8");
    }

    @Test
    @DisplayName("for the public have neither navigation nor sign-out")
    void open() throws Exception {
        Document page = page(mvc.get().uri("/learning/demo"));
        assertThat(page.select(".govuk-service-navigation, .gt-person")).isEmpty();
        assertThat(page.select(".govuk-generic-header__homepage-link").attr("href"))
                .isEqualTo("/learning");
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
    @ValueSource(
            strings = {
                "/",
                "/threads/demo",
                "/reviews/components",
                "/reviews/register",
                "/reviews/stale",
                "/learning/demo",
                "/accessibility/help"
            })
    void drawn(String path) throws Exception {
        Document page = page(mvc.get().uri(path));
        assertThat(page.select("main#main-content h1")).hasSize(1);
        assertThat(page.select("style, script:not([src]), [style]")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on") || name.startsWith("th:") || name.startsWith("gt:"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
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

    /** The answer, also kept in target/drawn, where one can look at it. */
    private Document page(MockMvcTester.MockMvcRequestBuilder request) throws Exception {
        MvcTestResult result = request.exchange();
        String markup = result.getResponse().getContentAsString();
        String name = result.getRequest().getMethod() + result.getRequest().getRequestURI();
        Files.createDirectories(DRAWN);
        Files.writeString(DRAWN.resolve(name.replace('/', '_') + ".html"), markup);
        return Jsoup.parse(markup);
    }
}
