package org.goldthread.reviews;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of yearly reports and inspections (R16). */
@Configuration(proxyBeanMethods = false)
class OutsideRoutes {

    private static final String READ = "reviews:read";
    private static final String WRITE = "reviews:write";

    private static final Set<Role> GIVERS =
            Set.of(Role.PARTNERSHIP_OFFICER, Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR);

    @Bean
    RouteRules outsideTable() {
        return reports("/reviews/annual-reports", "/api/reviews/v1/annual-reports")
                .and(inspections("/reviews/inspections", "/api/reviews/v1/inspections/imports"));
    }

    private static RouteRules reports(String pages, String api) {
        return RouteRules.of(
                get(api, api + "/{id}").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY).scope(READ),
                post(api, api + "/{id}/change").roles(Role.PARTNERSHIP_OFFICER),
                put(api + "/{id}/receipt").roles(GIVERS).scope(WRITE),
                get(pages + "/ask").roles(Role.PARTNERSHIP_OFFICER),
                post(pages + "/ask").roles(Role.PARTNERSHIP_OFFICER),
                get(pages, pages + ".csv", pages + "/{id}", pages + "/{id}/file")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                get(pages + "/{id}/receive").roles(GIVERS),
                post(pages + "/{id}/receive").roles(GIVERS),
                get(pages + "/{id}/change").roles(Role.PARTNERSHIP_OFFICER),
                post(pages + "/{id}/change").roles(Role.PARTNERSHIP_OFFICER));
    }

    private static RouteRules inspections(String pages, String imports) {
        return RouteRules.of(
                get(imports + "/{id}").roles(Role.PARTNERSHIP_OFFICER),
                post(imports, imports + "/{id}/take").roles(Role.PARTNERSHIP_OFFICER),
                get(pages + "/import", pages + "/import/{id}").roles(Role.PARTNERSHIP_OFFICER),
                post(pages + "/import", pages + "/import/{id}").roles(Role.PARTNERSHIP_OFFICER),
                get("/reviews/activities/{reference}/judgements").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY));
    }
}
