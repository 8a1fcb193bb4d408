package org.goldthread.gateway.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one gateway, the same for all of them; it is stopped after the last. */
public final class Together implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Together.class);

    private record Running(TestSurroundings around, TestGateway gateway) implements AutoCloseable {
        static Running start() {
            TestSurroundings around = TestSurroundings.start();
            return new Running(
                    around,
                    TestGateway.in(around, "spring.cloud.gateway.server.webflux.httpclient.response-timeout=4s"));
        }

        @Override
        public void close() {
            gateway.close();
            around.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestGateway.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class)
                .gateway();
    }
}
