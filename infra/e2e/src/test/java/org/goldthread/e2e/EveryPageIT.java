package org.goldthread.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, with what a browser, axe and a telephone say about it; several browsers share the pages. */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every page")
class EveryPageIT {

    private static final int BROWSERS = 2;

    private final Stack stack;
    private final List<PageLooker> lookers = new ArrayList<>();

    EveryPageIT(Stack stack) {
        this.stack = stack;
        for (int i = 0; i < BROWSERS; i++) {
            lookers.add(new PageLooker(stack));
        }
    }

    @AfterAll
    void leave() {
        lookers.forEach(PageLooker::close);
    }

    @TestFactory
    @DisplayName("has a title and one heading, is accessible, fits a telephone, and runs without complaint")
    Stream<DynamicTest> pages() {
        List<DynamicTest> tests = new ArrayList<>();
        for (EveryPages.One page : EveryPages.of(stack)) {
            PageLooker.Look look = lookers.get(tests.size() % BROWSERS).soon(page);
            tests.add(DynamicTest.dynamicTest(
                    page.path() + " as " + (page.who().isEmpty() ? "nobody" : page.who()), look::passes));
        }
        return tests.stream();
    }
}
