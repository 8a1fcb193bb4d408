package org.goldthread.reviews;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of a review's scope, its vault, the access log and retention. */
@Configuration(proxyBeanMethods = false)
class VaultRoutes {

    private static final String API = "/api/reviews/v1";
    private static final String ACTIVITY = "/reviews/activities/{reference}";
    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;
    private static final Role REVIEWER = Role.INDEPENDENT_REVIEWER;

    private static final Set<Role> READERS = Set.of(
            OFFICER,
            Role.EXECUTIVE,
            Role.GROUP_CHAIR,
            Role.GROUP_MEMBER,
            Role.INDEPENDENT_SCRUTINEER,
            Role.PARTNER_SIGNATORY,
            Role.PANEL_MODERATOR,
            Role.LAY_MEMBER,
            Role.STRATEGIC_LEAD,
            Role.AGENCY_LINK,
            Role.AGENCY_CONTRIBUTOR,
            REVIEWER);

    @Bean
    RouteRules vaultTable() {
        return scope().and(names()).and(accessLog()).and(retention());
    }

    private static RouteRules scope() {
        String api = API + "/activities/{id}/scope";
        String page = ACTIVITY + "/scope";
        return RouteRules.of(
                get(api).roles(READERS).scope("reviews:read"),
                put(api).roles(OFFICER, REVIEWER),
                get(page).roles(READERS),
                get(page + "/change").roles(OFFICER, REVIEWER),
                post(page + "/change").roles(OFFICER, REVIEWER));
    }

    private static RouteRules names() {
        String api = API + "/activities/{id}/names";
        String page = ACTIVITY + "/names";
        String one = page + "/{person}";
        return RouteRules.of(
                get(api, api + "/record").roles(OFFICER, REVIEWER),
                put(api + "/admitted", api + "/{person}").roles(OFFICER),
                post(api + "/{person}/clear").roles(OFFICER),
                post(api + "/{person}/open").roles(OFFICER, REVIEWER),
                get(page, page + "/record").roles(OFFICER, REVIEWER),
                get(page + "/admit", one + "/change", one + "/clear").roles(OFFICER),
                post(page + "/admit", one + "/change", one + "/clear").roles(OFFICER),
                get(one + "/open").roles(OFFICER, REVIEWER),
                post(one + "/open").roles(OFFICER, REVIEWER));
    }

    private static RouteRules accessLog() {
        return RouteRules.of(
                get(API + "/access-log").roles(OFFICER, Role.EXECUTIVE),
                get(API + "/operations/access-log")
                        .roles(OFFICER, Role.EXECUTIVE)
                        .services(),
                get("/reviews/access-log", "/reviews/access-log.csv", "/reviews/access-log/check")
                        .roles(OFFICER, Role.EXECUTIVE));
    }

    private static RouteRules retention() {
        String api = API + "/activities/{id}/retention";
        String page = ACTIVITY + "/retention";
        return RouteRules.of(
                get(API + "/retention", api).roles(OFFICER, Role.EXECUTIVE),
                post(api + "/hold", api + "/lift", api + "/keep", api + "/propose", api + "/withdraw")
                        .roles(OFFICER),
                post(api + "/confirm").roles(OFFICER, Role.EXECUTIVE),
                get("/reviews/retention", page, page + "/{step}").roles(OFFICER, Role.EXECUTIVE),
                post(page + "/{step}").roles(OFFICER, Role.EXECUTIVE));
    }
}
