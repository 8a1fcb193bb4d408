package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every page, with what a browser, axe and a telephone say about it. */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every page")
class EveryPageIT {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Stack stack;
    private final Chromium chromium;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Set<String> judged = new HashSet<>();

    EveryPageIT(Stack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    @TestFactory
    @DisplayName("has a title and one heading, is accessible, fits a telephone, and runs without complaint")
    Stream<DynamicTest> pages() {
        return EveryPages.of(stack).stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.path() + " as " + (page.who().isEmpty() ? "nobody" : page.who()), () -> look(page)));
    }

    @Test
    @DisplayName("would be found wrong with pale words, a picture without words and a line too wide")
    void findsWhatIsWrong() {
        Visitor visitor = visitors.computeIfAbsent("", this::visitor);
        visitor.page().setViewportSize(Chromium.TELEPHONE, 812);
        visitor.open("/learning");
        visitor.script("""
                () => {
                  const main = document.querySelector('main');
                  main.append(document.createElement('img'));
                  const pale = document.createElement('p');
                  pale.className = 'pale';
                  pale.textContent = 'Pale words';
                  pale.style.color = '#ccc';
                  pale.style.width = '900px';
                  main.append(pale);
                }""");
        JsonNode seen = visitor.ask("tags => pageCheck.look(tags)", WCAG_2_2_AA);
        assertThat(words(seen.path("violations"))).singleElement().asString().startsWith("image-alt");
        assertThat(contrast(visitor, words(seen.path("styles"))))
                .singleElement()
                .asString()
                .startsWith("color-contrast")
                .contains("Pale words");
        assertThat(words(visitor.ask("() => pageCheck.tooWide()", null)))
                .singleElement()
                .asString()
                .startsWith("P.pale");
    }

    private void look(EveryPages.One one) {
        Visitor visitor = visitors.computeIfAbsent(one.who(), this::visitor);
        Page page = visitor.page();
        page.setViewportSize(Chromium.WIDE, 900);
        visitor.complaints();
        int status = visitor.open(one.path());
        try {
            check(one, visitor, status);
        } catch (AssertionError wrong) {
            visitor.picture("failures/" + name(one));
            throw wrong;
        }
        if (Boolean.getBoolean("goldthread.e2e.pictures")) {
            visitor.picture("pictures/" + name(one) + "-375");
            page.setViewportSize(Chromium.WIDE, 900);
            visitor.picture("pictures/" + name(one) + "-1280");
        }
    }

    private Visitor visitor(String who) {
        Visitor visitor = who.isEmpty() ? chromium.nobody(true) : chromium.as(who, true);
        visitor.beforeEachPage(resource(AxeBuilder.class, "/axe.min.js"));
        visitor.beforeEachPage(resource(EveryPageIT.class, "page-check.js"));
        return visitor;
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream found = beside.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(found, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(EveryPages.One one) {
        return (one.who() + one.path()).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private void check(EveryPages.One one, Visitor visitor, int status) {
        JsonNode seen = visitor.ask("tags => pageCheck.look(tags)", WCAG_2_2_AA);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(status).as(one.path() + ": status").isEqualTo(one.status());
            softly.assertThat(seen.path("title").asString(""))
                    .as(one.path() + ": title")
                    .isNotBlank();
            softly.assertThat(seen.path("headings").asInt())
                    .as(one.path() + ": first-level headings")
                    .isOne();
            softly.assertThat(words(seen.path("violations")))
                    .as(one.path() + ": what axe finds")
                    .isEmpty();
            softly.assertThat(contrast(visitor, words(seen.path("styles"))))
                    .as(one.path() + ": what axe finds of colours")
                    .isEmpty();
            softly.assertThat(complaints(visitor, one))
                    .as(one.path() + ": what the browser complains of")
                    .isEmpty();
            visitor.page().setViewportSize(Chromium.TELEPHONE, 812);
            softly.assertThat(words(visitor.ask("() => pageCheck.tooWide()", null)))
                    .as(one.path() + ": what is wider than a telephone")
                    .isEmpty();
        });
    }

    /** What is wrong with the colours of words in a style that no page had before: that is axe's slowest question. */
    private List<String> contrast(Visitor visitor, List<String> styles) {
        List<String> fresh = styles.stream().filter(judged::add).toList();
        return fresh.isEmpty() ? List.of() : words(visitor.ask("styles => pageCheck.contrast(styles)", fresh));
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** A page that is refused on purpose is itself a failed load; nothing else may be. */
    private static List<String> complaints(Visitor visitor, EveryPages.One one) {
        return visitor.complaints().stream()
                .filter(words -> one.status() == 200
                        || !words.startsWith(
                                "Failed to load resource: the server responded with a status of " + one.status()))
                .toList();
    }
}
