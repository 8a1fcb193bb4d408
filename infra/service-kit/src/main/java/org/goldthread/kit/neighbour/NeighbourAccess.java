package org.goldthread.kit.neighbour;

import feign.RequestInterceptor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.goldthread.kit.Trace;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * How one service asks another: with its own client credentials (never by a user's right), a time-out and a circuit
 * breaker (both in {@code goldthread-service.yaml}), and the trace carried on. Feign clients need nothing of their own.
 */
public final class NeighbourAccess {

    private static final int MOST_CALLS = 40;
    private static final long IDLE_SECONDS = 30;

    /** The manager that Spring Cloud OpenFeign takes its tokens from. */
    @Bean
    OAuth2AuthorizedClientManager ownCredentials(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService tokens) {
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        return manager;
    }

    @Bean
    RequestInterceptor carriesTrace() {
        return request -> {
            String parent = Trace.parent();
            if (parent != null) {
                request.header("traceparent", parent);
            }
        };
    }

    /** A breaker for each client's method, so that one owner that is away closes no other's door. */
    @Bean
    CircuitBreakerNameResolver breakerOfEachClient() {
        return (client, target, method) -> (client + method.getName()).replaceAll("[^A-Za-z0-9]", "");
    }

    /** Calls run on threads of the circuit breaker's; the trace goes with them. */
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> callsCarryTrace() {
        return factory -> factory.configureExecutorService(
                new ThreadPoolExecutor(0, MOST_CALLS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>()) {
                    @Override
                    public void execute(Runnable call) {
                        super.execute(Trace.carried(call));
                    }
                });
    }
}
