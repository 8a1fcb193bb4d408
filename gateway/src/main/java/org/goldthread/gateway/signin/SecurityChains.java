package org.goldthread.gateway.signin;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.guard.ClientAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.publisher.Mono;

/**
 * Four ways in, kept apart: operations (from this machine), programs (bearer token, no cookie), the public (neither),
 * and pages (session, no bearer token). Headers and the check of where forms come from stand outside of the chains, for
 * all of them.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

    private static final String[] PUBLIC = {
        "/learning/**",
        "/assets/**",
        "/openapi/**",
        "/s/**",
        "/audits/q/**",
        "/audits/keys.json",
        "/accessibility/**",
        "/signed-out",
        "/favicon.ico",
        "/robots.txt"
    };

    private final Answers answers;

    SecurityChains(Answers answers) {
        this.answers = answers;
    }

    /** None: what the server and the routes measure is enough, and these cost more than the checks themselves. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain operationsChain(ServerHttpSecurity http) {
        return stateless(http)
                .securityMatcher(pathMatchers("/actuator", "/actuator/**"))
                .authorizeExchange(rules -> rules.pathMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/actuator/prometheus")
                        .access((caller, request) -> Mono.just(fromThisMachine(request)))
                        .anyExchange()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (exchange, why) -> answers.refuse(exchange, Trouble.MISSING))
                        .accessDeniedHandler((exchange, why) -> answers.refuse(exchange, Trouble.MISSING)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain programsChain(ServerHttpSecurity http, ReactiveJwtDecoder tokens) {
        ServerAuthenticationEntryPoint unauthorised = (exchange, why) -> {
            exchange.getResponse()
                    .getHeaders()
                    .set(
                            HttpHeaders.WWW_AUTHENTICATE,
                            why instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
            return answers.refuse(exchange, Trouble.NOT_SIGNED_IN);
        };
        return stateless(http)
                .securityMatcher(pathMatchers("/api", "/api/**"))
                .authorizeExchange(rules -> rules.anyExchange().authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtDecoder(tokens)).authenticationEntryPoint(unauthorised))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthorised))
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain publicChain(ServerHttpSecurity http) {
        return stateless(http)
                .securityMatcher(pathMatchers(PUBLIC))
                .authorizeExchange(rules -> rules.anyExchange().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityWebFilterChain pagesChain(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository registrations,
            SessionPerson person,
            SessionTokens tokens,
            SessionSignIns signIns,
            SignInEntry entry,
            SignInEnd end) {
        var begin = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return bare(http)
                .securityContextRepository(person)
                .authorizeExchange(rules -> rules.pathMatchers("/logout", "/kept-form")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2Login(login -> login.authorizationRequestResolver(begin)
                        .authorizationRequestRepository(signIns)
                        .authorizedClientRepository(tokens)
                        .securityContextRepository(person)
                        .authenticationSuccessHandler(end)
                        .authenticationFailureHandler(end))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entry)
                        .accessDeniedHandler((exchange, why) -> answers.refuse(exchange, Trouble.NOT_ALLOWED)))
                .build();
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return bare(http).securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    }

    private static ServerHttpSecurity bare(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()));
    }

    private static AuthorizationDecision fromThisMachine(AuthorizationContext request) {
        return new AuthorizationDecision(
                ClientAddress.isThisMachine(request.getExchange().getRequest()));
    }
}
