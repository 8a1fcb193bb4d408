package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one page after the other, in a browser and on a thread of its own: what Playwright makes belongs to the thread
 * that made it.
 */
final class PageLooker implements AutoCloseable {

    /** A look at a page, which may be still to come. */
    record Look(CompletableFuture<Void> done) {

        /** Waits for it and fails as it did. */
        void passes() throws Throwable {
            try {
                done.join();
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause();
                throw cause == null ? failed : cause;
            }
        }
    }

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Stack stack;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private @Nullable Browsing browsing;

    PageLooker(Stack stack) {
        this.stack = stack;
    }

    /** Looks at the page when the ones before have been looked at. */
    Look soon(EveryPages.One page) {
        return new Look(CompletableFuture.runAsync(() -> look(page), thread));
    }

    /** Closes the browser when all pages have been looked at. */
    @Override
    public void close() {
        CompletableFuture.runAsync(this::leave, thread).join();
        thread.shutdown();
    }

    private void leave() {
        if (browsing != null) {
            browsing.close();
        }
    }

    private Visitor visitor(String who) {
        Browsing now = browsing;
        if (now == null) {
            now = new Browsing();
            browsing = now;
        }
        Chromium chromium = new Chromium(stack, now);
        return who.isEmpty() ? chromium.nobody(true) : chromium.as(who);
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
                        .map(PageLooker::words)
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
