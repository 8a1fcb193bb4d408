package org.goldthread.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.local.command.TestBrowser;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of the machine, driven by Playwright: one process for all installations that a thread's tests use.
 * Visitors stay until the test that they came in ends, so that a failed test leaves a picture of what each of them saw.
 */
final class Browsing implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> present = new ArrayList<>();

    Browsing() {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(ARGUMENTS));
    }

    /** Somebody at an installation, with the cookies and the like of an earlier visit, if there was one. */
    Visitor visitor(Stack stack, boolean scripts, @Nullable String state) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setViewportSize(Chromium.WIDE, 900);
        if (state != null) {
            options.setStorageState(state);
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        Visitor visitor = new Visitor(stack, context);
        present.add(visitor);
        return visitor;
    }

    /** A test has failed: what everybody who is there sees goes into the folder {@code failures}. */
    List<Path> pictures(String test) {
        List<Path> made = new ArrayList<>();
        for (Visitor visitor : present) {
            Path file = Path.of("failures", test.replaceAll("[^A-Za-z0-9]+", "-") + "-" + (made.size() + 1));
            made.add(visitor.picture(file.toString()));
        }
        return made;
    }

    /** A test has ended: whoever has left is let go. */
    void ended() {
        present.removeIf(Visitor::letGo);
    }

    private static Path program() {
        String given = System.getProperty("goldthread.chromium", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        return TestBrowser.found()
                .orElseThrow(() -> new AssertionError("There is no Chromium on this machine: " + TestBrowser.ADVICE
                        + ", or name one with -Dgoldthread.chromium=…"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
