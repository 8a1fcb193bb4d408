package org.goldthread.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser for one installation: the Chromium of the machine, driven by Playwright. */
final class Chromium implements AutoCloseable {

    static final int WIDE = 1280;
    static final int TELEPHONE = 375;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Stack stack;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new HashMap<>();

    Chromium(Stack stack) {
        this.stack = stack;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(ARGUMENTS));
    }

    /** Somebody who has not signed in. */
    Visitor nobody(boolean scripts) {
        return new Visitor(stack, context(scripts, null));
    }

    /** Somebody who signs in through Keycloak's pages now. */
    Visitor signIn(String username) {
        Visitor visitor = nobody(true);
        visitor.signIn(username);
        return visitor;
    }

    /** Somebody who has signed in, in this test or an earlier one. */
    Visitor as(String username, boolean scripts) {
        String state = signedIn.get(username);
        if (state != null) {
            return new Visitor(stack, context(scripts, state));
        }
        Visitor visitor = nobody(scripts);
        visitor.signIn(username);
        signedIn.put(username, visitor.state());
        return visitor;
    }

    private BrowserContext context(boolean scripts, @org.jspecify.annotations.Nullable String state) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setViewportSize(WIDE, 900);
        if (state != null) {
            options.setStorageState(state);
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static Path program() {
        String given = System.getProperty("goldthread.chromium", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "There is no Chromium on this machine: install it (Debian and Ubuntu: sudo apt-get install"
                                + " chromium), or name one with -Dgoldthread.chromium=…"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
