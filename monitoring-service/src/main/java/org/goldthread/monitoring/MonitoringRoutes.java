package org.goldthread.monitoring;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.SPEAKING_FOR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which route of monitoring. What they may do to one action or see of one thread is decided there. */
@Configuration(proxyBeanMethods = false)
class MonitoringRoutes {

    private static final String API = "/api/monitoring/v1";
    private static final String READ = "monitoring:read";
    private static final String WRITE = "monitoring:write";

    private static final Set<Role> VERIFY = Set.of(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR);

    @Bean
    RouteRules monitoringRules() {
        return RouteRules.of(
                get("/").people(),
                get("/impact", "/impact/due.csv", "/impact/actions.csv", "/impact/actions/{id}")
                        .people(),
                post("/impact/actions/{id}/answer").roles(SPEAKING_FOR_AN_AGENCY),
                post("/impact/actions/{id}/progress").roles(OF_AN_AGENCY),
                post(
                                "/impact/actions/{id}/verification",
                                "/impact/actions/{id}/checks",
                                "/impact/actions/{id}/decision")
                        .roles(VERIFY),
                get("/impact/parked").roles(Role.PARTNERSHIP_OFFICER),
                post("/impact/parked").roles(Role.PARTNERSHIP_OFFICER),
                get("/threads", "/impact/threads.csv", "/threads/{id}").people(),
                get(API + "/inbox").people().scope(READ),
                get(API + "/threads", API + "/threads/{id}").people().scope(READ),
                get(API + "/actions", API + "/actions/{id}").people().scope(READ),
                post(API + "/actions/{id}/answer", API + "/actions/{id}/done")
                        .roles(SPEAKING_FOR_AN_AGENCY)
                        .scope(WRITE),
                post(API + "/actions/{id}/updates", API + "/actions/{id}/evidence")
                        .roles(OF_AN_AGENCY)
                        .scope(WRITE),
                post(
                                API + "/actions/{id}/verify",
                                API + "/actions/{id}/send-back",
                                API + "/actions/{id}/checks",
                                API + "/actions/{id}/accept-decline",
                                API + "/actions/{id}/ask-again")
                        .roles(VERIFY));
    }
}
