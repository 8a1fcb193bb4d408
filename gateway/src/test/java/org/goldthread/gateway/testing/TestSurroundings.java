package org.goldthread.gateway.testing;

import java.util.Map;

/** What a gateway stands among. */
public record TestSurroundings(TestProvider provider, TestStore store, Map<String, TestService> services)
        implements AutoCloseable {

    public static TestSurroundings start() {
        return new TestSurroundings(
                new TestProvider(),
                new TestStore(),
                Map.of(
                        "reviews", new TestService("reviews"),
                        "audits", new TestService("audits"),
                        "dissemination", new TestService("dissemination"),
                        "monitoring", new TestService("monitoring")));
    }

    public TestService service(String name) {
        TestService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    @Override
    public void close() {
        provider.close();
        services.values().forEach(TestService::close);
        store.close();
    }
}
