package org.goldthread.e2e;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running product: Solihull's installation, kept from class to class and stopped after the last one, and
 * a browser for each thread, to which what Playwright makes belongs. Test methods and constructors take a {@link Stack},
 * which is Solihull's, a {@link Chromium} for it, or {@link Kept}. Where a test fails, what the logs say is printed and
 * what each visitor saw is kept as a picture.
 */
final class Stacks implements ParameterResolver, AfterTestExecutionCallback {

    static final String BROWSER_PROFILE = "solihull";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Stacks.class);

    /** Kept in JUnit's root store, which closes it at the end of the run. */
    static final class Kept implements AutoCloseable {
        private final Queue<Stack> open = new ConcurrentLinkedQueue<>();
        private @Nullable Stack running;
        private @Nullable Chromium browser;
        private final Map<Thread, Browsing> browsing = new ConcurrentHashMap<>();

        /** Solihull's installation. */
        synchronized Stack running() {
            Stack now = running;
            if (now == null) {
                now = opened(Stack.of(BROWSER_PROFILE));
                running = now;
            }
            return now;
        }

        /** A browser at Solihull's installation. */
        synchronized Chromium browser() {
            Chromium now = browser;
            if (now == null) {
                now = browser(running());
                browser = now;
            }
            return now;
        }

        /** A browser at an installation. */
        Chromium browser(Stack stack) {
            Browsing now = browsing.computeIfAbsent(Thread.currentThread(), any -> new Browsing());
            return new Chromium(stack, now);
        }

        /** An installation of some services only, beside the one that runs; whoever asks for it stops it. */
        Stack beside(SmallStack small) {
            return opened(Stack.of(small));
        }

        /** Another framework's installation, beside the one that runs; whoever asks for it stops it. */
        Stack beside(String profile) {
            return opened(Stack.beside(profile));
        }

        private Stack opened(Stack fresh) {
            open.add(fresh);
            return fresh;
        }

        void stop(Stack stack) {
            open.remove(stack);
            stack.close();
        }

        private void testEnded(ExtensionContext context) {
            @Nullable Browsing mine = browsing.get(Thread.currentThread());
            if (context.getExecutionException().isPresent()) {
                open.forEach(stack -> System.out.println(context.getDisplayName() + " failed. " + stack.logs()));
                if (mine != null) {
                    System.out.println("Pictures: "
                            + mine.pictures(context.getRequiredTestClass().getSimpleName() + " "
                                    + context.getRequiredTestMethod().getName()));
                }
            }
            if (mine != null) {
                mine.ended();
            }
        }

        @Override
        public void close() {
            browsing.values().forEach(Browsing::close);
            browsing.clear();
            List.copyOf(open).forEach(this::stop);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Kept.class || type == Stack.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Kept kept = kept(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Kept.class) {
            return kept;
        }
        return type == Stack.class ? kept.running() : kept.browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        kept(context).testEnded(context);
    }

    private static Kept kept(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Kept.class, any -> new Kept(), Kept.class);
    }
}
