package org.goldthread.kit.autoconfigure;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.operations.EventsForNeighbours;
import org.goldthread.kit.operations.OperationsApi;
import org.goldthread.kit.route.HouseSecurity;
import org.goldthread.kit.route.RouteRule;
import org.goldthread.kit.route.RouteRules;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.KeyLedger;
import org.goldthread.kit.web.CurrentSite;
import org.goldthread.kit.web.ErrorWords;
import org.goldthread.kit.web.Faults;
import org.goldthread.kit.web.Refusals;
import org.goldthread.kit.web.RequestKeys;
import org.goldthread.kit.web.RequestTrace;
import org.goldthread.kit.web.SeenVersion;
import org.goldthread.kit.web.SentJson;
import org.goldthread.pages.SiteContext;
import org.goldthread.profile.Profile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Who may call, how answers look, what every service offers to operators and neighbours. */
@AutoConfiguration(after = HouseAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
public class WebAutoConfiguration {

    static final String AUDIENCE = "goldthread-api";
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(HouseProperties properties) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys(properties)).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(properties.identity().issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    @Bean
    SiteContext site(Profile profile, HouseProperties properties) {
        return new CurrentSite(profile, properties.installed(), properties.demonstration());
    }

    /** Keycloak's public keys, kept while it is away: who holds a token that is still good goes on working. */
    private static JWKSource<SecurityContext> keys(HouseProperties properties) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(properties.identity().keysAddress()).toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS))
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("goldthread.identity.issuer is no address", wrong);
        }
    }

    @Bean
    Refusals refusals(JsonMapper json) {
        return new Refusals(json);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, List<RouteRules> tables, JwtDecoder tokens, Refusals refusals)
            throws Exception {
        return HouseSecurity.chain(http, tables, tokens, refusals);
    }

    /** What every service has besides its own routes. */
    @Bean
    RouteRules houseRoutes(HouseProperties properties) {
        String operations = "/api/" + properties.service() + "/v1/operations/**";
        return RouteRules.of(
                RouteRule.get(
                                "/actuator/health/**",
                                "/actuator/prometheus",
                                "/openapi.json",
                                "/openapi.json.yaml",
                                "/assets/**",
                                "/error")
                        .open(),
                RouteRule.get("/accessibility", "/accessibility/**").open(),
                RouteRule.get(operations).roles(Role.PARTNERSHIP_OFFICER),
                RouteRule.post(operations).roles(Role.PARTNERSHIP_OFFICER),
                RouteRule.get("/internal/events", "/internal/events/{subject}").services());
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    ErrorWords errorWords() {
        return new ErrorWords();
    }

    @Bean
    OperationsApi operationsApi(Intake intake, EventLog log, Topics topics) {
        return new OperationsApi(intake, log, topics);
    }

    @Bean
    EventsForNeighbours eventsForNeighbours(EventLog log, Topics topics) {
        return new EventsForNeighbours(log, topics);
    }

    @Bean
    FilterRegistrationBean<RequestTrace> requestTrace() {
        FilterRegistrationBean<RequestTrace> registration = new FilterRegistrationBean<>(new RequestTrace());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestKeys> requestKeys(Refusals refusals, House house, Clock clock) {
        FilterRegistrationBean<RequestKeys> registration =
                new FilterRegistrationBean<>(new RequestKeys(refusals, new KeyLedger(house), clock));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentActor());
                resolvers.add(new SeenVersion());
            }
        };
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return SentJson::strict;
    }
}
