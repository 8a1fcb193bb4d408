package org.goldthread.e2e;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running product: one installation at a time, kept from class to class, stopped after the last one, and
 * one browser. Test methods and constructors take a {@link Stack}, which is Solihull's, a {@link Chromium} for it, or
 * {@link Kept}. Where a test fails, what the logs say is printed and what each visitor saw is kept as a picture.
 */
final class Stacks implements ParameterResolver, AfterTestExecutionCallback {

    static final String BROWSER_PROFILE = "solihull";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Stacks.class);

    /** Kept in JUnit's root store, which closes it at the end of the run. */
    static final class Kept implements AutoCloseable {
        private @Nullable Stack running;
        private @Nullable Chromium browser;
        private @Nullable Stack beside;
        private @Nullable Browsing browsing;

        /** The installation of this profile; another one that runs is stopped first. */
        synchronized Stack running(String profile) {
            Stack now = running;
            if (now != null && now.profile().id().equals(profile)) {
                return now;
            }
            stopRunning();
            Stack fresh = Stack.of(profile);
            running = fresh;
            return fresh;
        }

        /** A browser at Solihull's installation. */
        synchronized Chromium browser() {
            Chromium now = browser;
            if (now == null) {
                now = browser(running(BROWSER_PROFILE));
                browser = now;
            }
            return now;
        }

        /** A browser at an installation. */
        synchronized Chromium browser(Stack stack) {
            Browsing now = browsing;
            if (now == null) {
                now = new Browsing();
                browsing = now;
            }
            return new Chromium(stack, now);
        }

        /** An installation of some services only, beside the one that runs; whoever asks for it stops it. */
        synchronized Stack beside(SmallStack small) {
            Stack fresh = Stack.of(small);
            beside = fresh;
            return fresh;
        }

        synchronized void stopBeside() {
            if (beside != null) {
                beside.close();
                beside = null;
            }
        }

        private void stopRunning() {
            browser = null;
            if (running != null) {
                running.close();
                running = null;
            }
        }

        private synchronized void testEnded(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                for (Stack stack : new Stack[] {running, beside}) {
                    if (stack != null) {
                        System.out.println(context.getDisplayName() + " failed. " + stack.logs());
                    }
                }
                if (browsing != null) {
                    System.out.println("Pictures: "
                            + browsing.pictures(context.getRequiredTestClass().getSimpleName() + " "
                                    + context.getRequiredTestMethod().getName()));
                }
            }
            if (browsing != null) {
                browsing.ended();
            }
        }

        @Override
        public synchronized void close() {
            if (browsing != null) {
                browsing.close();
                browsing = null;
            }
            stopBeside();
            stopRunning();
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
        return type == Stack.class ? kept.running(BROWSER_PROFILE) : kept.browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        kept(context).testEnded(context);
    }

    private static Kept kept(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Kept.class, any -> new Kept(), Kept.class);
    }
}
