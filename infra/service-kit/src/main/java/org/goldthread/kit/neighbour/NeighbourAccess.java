package org.goldthread.kit.neighbour;

import feign.RequestInterceptor;
import org.goldthread.kit.Trace;
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
}
