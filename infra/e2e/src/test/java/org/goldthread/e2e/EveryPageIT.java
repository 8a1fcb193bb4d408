package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, with what a browser, axe and a telephone say about it. */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every page")
class EveryPageIT {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Stack stack;
    private final Chromium chromium;
    private final Map<String, Visitor> visitors = new HashMap<>();

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

    private void look(EveryPages.One one) {
        Visitor visitor = visitors.computeIfAbsent(
                one.who(), who -> who.isEmpty() ? chromium.nobody(true) : chromium.as(who, true));
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

    private static String name(EveryPages.One one) {
        return (one.who() + one.path()).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static void check(EveryPages.One one, Visitor visitor, int status) {
        Page page = visitor.page();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(status).as(one.path() + ": status").isEqualTo(one.status());
            softly.assertThat(page.title()).as(one.path() + ": title").isNotBlank();
            softly.assertThat(page.locator("h1").count())
                    .as(one.path() + ": first-level headings")
                    .isOne();
            softly.assertThat(violations(page))
                    .as(one.path() + ": what axe finds")
                    .isEmpty();
            softly.assertThat(complaints(visitor, one))
                    .as(one.path() + ": what the browser complains of")
                    .isEmpty();
            page.setViewportSize(Chromium.TELEPHONE, 812);
            softly.assertThat(tooWide(visitor))
                    .as(one.path() + ": what is wider than a telephone")
                    .isEmpty();
        });
    }

    private static List<String> violations(Page page) {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(onlyWhatIsWrong).withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                        .map(EveryPageIT::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** A page that is refused on purpose is itself a failed load; nothing else may be. */
    private static List<String> complaints(Visitor visitor, EveryPages.One one) {
        return visitor.complaints().stream()
                .filter(words -> one.status() == 200
                        || !words.startsWith(
                                "Failed to load resource: the server responded with a status of " + one.status()))
                .toList();
    }

    /** The elements that stick out to the right, where the page can be scrolled sideways. */
    private static List<String> tooWide(Visitor visitor) {
        Object found = visitor.script("""
                () => {
                  const all = document.scrollingElement;
                  if (all.scrollWidth <= all.clientWidth) return [];
                  return [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > all.clientWidth + 1)
                    .slice(0, 5)
                    .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40));
                }""");
        assertThat(found).isInstanceOf(List.class);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
