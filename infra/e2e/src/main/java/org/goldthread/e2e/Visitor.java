package org.goldthread.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at a browser. What goes wrong in the page itself is kept: script errors, refused styles and scripts. */
final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Stack stack;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int pages;
    private boolean leaving;

    Visitor(Stack stack, BrowserContext context) {
        this.stack = stack;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDOMContentLoaded(any -> pages++);
    }

    Page page() {
        return page;
    }

    /** Cookies and the like, for another context. */
    String state() {
        return context.storageState();
    }

    /** What the browser complained of since the last time that it was asked. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Opens a path of the product; returns the status. */
    int open(String path) {
        Response answer = page.navigate(stack.address() + path);
        return answer == null ? 0 : answer.status();
    }

    /** Signs in by Keycloak's own pages, from the front door. */
    void signIn(String username) {
        open("/");
        fillSignIn(username);
        if (atKeycloak()) {
            throw new AssertionError(username + " could not sign in and is at " + page.url() + ": " + words());
        }
    }

    /** Fills Keycloak's pages until they lead back: the name, then the password, on one page or on two. */
    void fillSignIn(String username) {
        String password = stack.secrets().person(username);
        for (int step = 0; step < 3 && atKeycloak(); step++) {
            Locator name = page.locator("input[name=username]:visible");
            if (name.count() > 0) {
                name.fill(username);
            }
            Locator secret = page.locator("input[name=password]:visible");
            if (secret.count() > 0) {
                secret.fill(password);
            }
            click(page.locator("[type=submit]:visible"));
        }
    }

    boolean atKeycloak() {
        return URI.create(page.url()).getPort() == stack.ports().keycloak();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The last part of the address. */
    String lastOfPath() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String heading() {
        return page.locator("h1").first().innerText().strip();
    }

    /** All words of the page's main part. */
    String words() {
        Locator main = page.locator("main");
        return (main.count() > 0 ? main.first() : page.locator("body")).innerText();
    }

    /** Ticks or chooses by the field's name and value. */
    Visitor choose(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    Visitor select(String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
        return this;
    }

    Visitor text(String field, String text) {
        page.locator("[name='" + field + "']").first().fill(text);
        return this;
    }

    /** Fills a date of three fields. */
    Visitor date(String field, LocalDate day) {
        return text(field + "-day", String.valueOf(day.getDayOfMonth()))
                .text(field + "-month", String.valueOf(day.getMonthValue()))
                .text(field + "-year", String.valueOf(day.getYear()));
    }

    /** Types like somebody at a keyboard: one key after the other, behind what is there. */
    Visitor type(String field, String text) {
        Locator at = page.locator("[name='" + field + "']").first();
        at.press("Control+End");
        at.pressSequentially(text);
        return this;
    }

    /** What stands in a field now. */
    String value(String field) {
        return page.locator("[name='" + field + "']").first().inputValue();
    }

    /** Chooses a file for a field. */
    Visitor attach(String field, String name, String type, String content) {
        page.locator("input[type=file][name='" + field + "']")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The connection drops, or is there again. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    Visitor press(String button) {
        Locator found = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
        return click(found);
    }

    Visitor follow(String link) {
        return click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
    }

    /** Follows the first link that CSS finds. */
    Visitor followFirst(String css) {
        return click(page.locator(css));
    }

    /** Where links lead. */
    List<String> hrefs(String css) {
        return page.locator(css).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Clicks the first of these and waits for the page that comes. */
    private Visitor click(Locator found) {
        Locator first = found.first();
        first.waitFor();
        int before = pages;
        first.click();
        try {
            page.waitForCondition(() -> pages > before);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "No page came after the click on " + found + " at " + page.url() + "; the browser says "
                            + complaints + ":\n" + words(),
                    e);
        }
        return this;
    }

    @Nullable
    Object script(String expression) {
        return page.evaluate(expression);
    }

    /** What a function of one argument says in the page. */
    JsonNode ask(String function, @Nullable Object argument) {
        return JSON.valueToTree(page.evaluate(function, argument));
    }

    /** Runs a script in every page from now on, before the page's own. */
    void beforeEachPage(String script) {
        context.addInitScript(script);
    }

    /** A picture of the whole page, below the module's folder for what tests write. */
    Path picture(String name) {
        Path file = OwnHome.folder().resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** The visitor leaves; the page is there until the test has ended, for a picture if it fails. */
    @Override
    public void close() {
        leaving = true;
    }

    /** Whether the visitor has left; then the page is gone now. */
    boolean letGo() {
        if (leaving) {
            context.close();
        }
        return leaving;
    }
}
