package org.goldthread.e2e;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running product: one installation at a time, kept from class to class, stopped after the last one.
 * Test methods and constructors take a {@link Stack}, which is Solihull's, or this itself.
 */
final class Stacks implements ParameterResolver, AfterTestExecutionCallback {

    static final String BROWSER_PROFILE = "solihull";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Stacks.class);

    /** Kept in JUnit's root store, which closes it at the end of the run. */
    static final class Kept implements AutoCloseable {
        private @Nullable Stack running;
        private @Nullable Chromium browser;

        /** The installation of this profile; another one that runs is stopped first. */
        synchronized Stack running(String profile) {
            Stack now = running;
            if (now != null && now.profile().id().equals(profile)) {
                return now;
            }
            close();
            Stack fresh = Stack.of(profile);
            running = fresh;
            return fresh;
        }

        synchronized Chromium browser() {
            if (browser == null) {
                browser = new Chromium(running(BROWSER_PROFILE));
            }
            return browser;
        }

        @Override
        public synchronized void close() {
            if (browser != null) {
                browser.close();
                browser = null;
            }
            if (running != null) {
                running.close();
                running = null;
            }
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
        Stack running = kept(context).running;
        if (context.getExecutionException().isPresent() && running != null) {
            System.out.println(context.getDisplayName() + " failed. " + running.logs());
        }
    }

    private static Kept kept(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Kept.class, any -> new Kept(), Kept.class);
    }
}
