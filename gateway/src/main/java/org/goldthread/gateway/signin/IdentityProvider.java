package org.goldthread.gateway.signin;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goldthread.gateway.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Keycloak's addresses, written down and not discovered, so that starting does not need Keycloak. */
@Configuration(proxyBeanMethods = false)
class IdentityProvider {

    /** Name of the one registration, which is part of the address that Keycloak sends the browser back to. */
    static final String REGISTRATION = "keycloak";

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    @Bean
    ClientRegistration keycloak(Installation installation) {
        Installation.Identity identity = installation.identity();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(identity.scopes())
                .issuerUri(identity.issuer().toString())
                .authorizationUri(identity.endpoint("auth"))
                .tokenUri(identity.endpoint("token"))
                .jwkSetUri(identity.endpoint("certs"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(ClientRegistration keycloak) {
        return new InMemoryReactiveClientRegistrationRepository(keycloak);
    }

    /** The line to Keycloak: a handful of connections, no waiting beyond five seconds. */
    @Bean
    WebClient identityClient() {
        ConnectionProvider few = ConnectionProvider.builder("identity")
                .maxConnections(8)
                .maxIdleTime(Duration.ofSeconds(20))
                .pendingAcquireTimeout(Duration.ofSeconds(5))
                .build();
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(few)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000)
                        .responseTimeout(Duration.ofSeconds(5))))
                .build();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
            WebClient identityClient) {
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(identityClient);
        return exchange;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange(WebClient identityClient) {
        var exchange = new WebClientReactiveRefreshTokenTokenResponseClient();
        exchange.setWebClient(identityClient);
        return exchange;
    }

    /** Reads programs' bearer tokens: signed by the realm with RS256, issued by it, meant for us, with an end. */
    @Bean
    ReactiveJwtDecoder tokens(Installation installation, WebClient identityClient, Clock clock) {
        Installation.Identity identity = installation.identity();
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(identity.endpoint("certs"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(identityClient)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(CLOCKS_DIFFER),
                new JwtIssuerValidator(identity.issuer().toString()),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, end -> end != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, meant -> meant != null && meant.contains(identity.audience()))));
        return new RememberedTokens(decoder, clock);
    }

    /** Reads the identity tokens of a sign-in over the same line: Spring's own would wait for Keycloak's keys for ever. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> identityTokens(
            Installation installation, WebClient identityClient, ClientRegistration keycloak) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(
                        installation.identity().endpoint("certs"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(identityClient)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(keycloak)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return registration -> decoder;
    }
}
