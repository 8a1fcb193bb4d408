package org.goldthread.kit.route;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.ActorAuthentication;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.web.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Makes the security chain of a service from its {@link RouteRules}: stateless, bearer tokens only, deny by default. */
public final class HouseSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(HouseSecurity.class);

    private static final String NOTHING_HERE = "There is nothing at this address";

    private HouseSecurity() {}

    public static SecurityFilterChain chain(
            HttpSecurity http, List<RouteRules> tables, JwtDecoder tokens, Refusals refusals) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookie is read here; the gateway checks where a form comes from
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(Customizer.withDefaults())
                .oauth2ResourceServer(resource -> resource.jwt(
                                jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(ActorAuthentication::of))
                        .withObjectPostProcessor(saysWhatFailed(refusals)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(notSignedIn(refusals))
                        .accessDeniedHandler((request, response, why) -> {
                            if (request.getAttribute(CurrentActor.ADMITTED_ATTRIBUTE) == null) {
                                refusals.send(request, response, HttpStatus.NOT_FOUND, "not-found", NOTHING_HERE);
                            } else {
                                refusals.send(
                                        request,
                                        response,
                                        HttpStatus.FORBIDDEN,
                                        "not-allowed",
                                        "Your role does not allow this");
                            }
                        }))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    for (RouteRules table : tables) {
                        for (RouteRule rule : table.rows()) {
                            for (HttpMethod method : rule.withHead()) {
                                for (String pattern : rule.patterns()) {
                                    requests.requestMatchers(PathPatternRequestMatcher.withDefaults()
                                                    .matcher(method, pattern))
                                            .access(by(rule));
                                }
                            }
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** A token that cannot be checked because Keycloak's keys cannot be had is no fault of its bearer: 503, not 401. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> saysWhatFailed(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> {
                    if (why instanceof AuthenticationServiceException) {
                        LOG.warn("A token cannot be checked: {}", why.toString());
                        response.setHeader("Retry-After", "5");
                        refusals.send(
                                request,
                                response,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "sign-in-away",
                                "Who you are cannot be checked just now. Try again soon");
                    } else {
                        notSignedIn(refusals).commence(request, response, why);
                    }
                });
                return filter;
            }
        };
    }

    private static AuthenticationEntryPoint notSignedIn(Refusals refusals) {
        return (request, response, why) -> refusals.send(
                request, response, HttpStatus.UNAUTHORIZED, "not-signed-in", "Send a valid access token to use this");
    }

    private static AuthorizationManager<RequestAuthorizationContext> by(RouteRule rule) {
        return (authentication, context) -> {
            context.getRequest().setAttribute(CurrentActor.ADMITTED_ATTRIBUTE, rule.roles());
            Actor actor =
                    authentication.get() instanceof ActorAuthentication known ? known.getPrincipal() : Actor.NOBODY;
            return new AuthorizationDecision(rule.permits(actor));
        };
    }
}
