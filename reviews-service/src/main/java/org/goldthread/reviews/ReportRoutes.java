package org.goldthread.reviews;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of reports and of the publication desk. */
@Configuration(proxyBeanMethods = false)
class ReportRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private static final Set<Role> READERS = Set.of(
            OFFICER,
            Role.EXECUTIVE,
            Role.GROUP_CHAIR,
            Role.INDEPENDENT_REVIEWER,
            Role.INDEPENDENT_SCRUTINEER,
            Role.PARTNER_SIGNATORY);
    private static final Set<Role> WRITERS = Set.of(OFFICER, Role.INDEPENDENT_REVIEWER);
    private static final Set<Role> SIGNERS = Set.of(Role.PARTNER_SIGNATORY, Role.GROUP_CHAIR);
    private static final Set<Role> RELEASERS = Set.of(OFFICER, Role.EXECUTIVE);

    @Bean
    RouteRules reportsTable() {
        return api().and(pages())
                .and(RouteRules.of(get("/internal/reports/{id}/released", "/internal/reports/{id}/released.pdf")
                        .services()));
    }

    private static RouteRules api() {
        String report = "/api/reviews/v1/activities/{id}/report";
        String desk = report + "/publication";
        return RouteRules.of(
                get(report, report + "/versions/{number}", report + "/compare").roles(READERS),
                post(report).roles(WRITERS),
                put(report).roles(WRITERS),
                post(report + "/ask").roles(OFFICER),
                post(report + "/sign", report + "/send-back").roles(SIGNERS),
                get(desk + "/hits", desk + "/preview.pdf").roles(RELEASERS),
                post(desk + "/hits", desk + "/copies", desk + "/hold", desk + "/end-hold", desk + "/take-down")
                        .roles(OFFICER),
                post(desk + "/propose", desk + "/withdraw", desk + "/release").roles(RELEASERS));
    }

    private static RouteRules pages() {
        String report = "/reviews/activities/{reference}/report";
        String desk = "/reviews/activities/{reference}/publication";
        return RouteRules.of(
                get(report, report + ".pdf", report + "/versions/{number}", report + "/compare")
                        .roles(READERS),
                post(report + "/begin").roles(WRITERS),
                get(report + "/sections/{section}").roles(WRITERS),
                post(report + "/sections/{section}").roles(WRITERS),
                get(report + "/ask").roles(OFFICER),
                post(report + "/ask").roles(OFFICER),
                get(report + "/sign", report + "/send-back").roles(SIGNERS),
                post(report + "/sign", report + "/send-back").roles(SIGNERS),
                get(desk, desk + "/preview", desk + "/preview.pdf").roles(RELEASERS),
                post(desk + "/decide").roles(OFFICER),
                post(desk + "/withdraw").roles(RELEASERS),
                get(desk + "/propose", desk + "/release").roles(RELEASERS),
                post(desk + "/propose", desk + "/release").roles(RELEASERS),
                get(desk + "/copies", desk + "/hold", desk + "/end-hold", desk + "/take-down")
                        .roles(OFFICER),
                post(desk + "/copies", desk + "/hold", desk + "/end-hold", desk + "/take-down")
                        .roles(OFFICER));
    }
}
