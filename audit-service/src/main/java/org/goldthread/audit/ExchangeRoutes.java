package org.goldthread.audit;

import static org.goldthread.kit.route.RouteRule.delete;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may attach evidence and talk to colleagues, and exchange returns, tools and results as files. */
final class ExchangeRoutes {

    private static final String READ = "audits:read";
    private static final String WRITE = "audits:write";

    private ExchangeRoutes() {}

    static RouteRules of(Role[] everything, Role[] agency) {
        return evidence(everything, agency).and(workbooks(everything, agency)).and(portable(agency));
    }

    private static RouteRules portable(Role[] agency) {
        String signed = "/api/audits/v1/returns/{return}/signed";
        String pages = "/audits/returns/{return}";
        String keys = "/api/audits/v1/trusted-keys";
        return RouteRules.of(
                get("/audits/keys.json").open(),
                post("/api/audits/v1/returns/{return}/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                get(pages + "/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                post(pages + "/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                get(signed).roles(agency).scope(READ),
                post(signed).roles(agency).scope(WRITE),
                get(keys, "/audits/keys").roles(Role.PARTNERSHIP_OFFICER),
                post(keys, "/audits/keys").roles(Role.PARTNERSHIP_OFFICER),
                get(pages + "/signed", pages + "/bring-in").roles(agency),
                post(pages + "/bring-in").roles(agency));
    }

    private static RouteRules workbooks(Role[] everything, Role[] agency) {
        String api = "/api/audits/v1";
        String pages = "/audits/returns/{return}/workbook";
        return RouteRules.of(
                get(api + "/returns/{return}/workbook", api + "/tools/{tool}/workbook")
                        .roles(everything)
                        .roles(agency)
                        .scope(READ),
                put(api + "/returns/{return}/workbook").roles(agency).scope(WRITE),
                post(api + "/tools/workbook").roles(Role.PARTNERSHIP_OFFICER),
                get(api + "/activities/{id}/results/workbook", api + "/activities/{id}/returns/workbook")
                        .roles(everything),
                get(pages, "/audits/tools/{tool}/workbook").roles(everything).roles(agency),
                get(pages + "/upload", pages + "/{upload}").roles(agency),
                post(pages + "/upload", pages + "/{upload}").roles(agency),
                post("/audits/tools/workbook").roles(Role.PARTNERSHIP_OFFICER),
                get(
                                "/audits/activities/{reference}/results/workbook",
                                "/audits/activities/{reference}/returns/workbook")
                        .roles(everything));
    }

    private static RouteRules evidence(Role[] everything, Role[] agency) {
        String api = "/api/audits/v1/returns/{return}";
        String pages = "/audits/returns/{return}";
        return RouteRules.of(
                get(api + "/evidence", api + "/evidence/{file}")
                        .roles(everything)
                        .roles(agency)
                        .scope(READ),
                post(api + "/questions/{question}/evidence").roles(agency).scope(WRITE),
                delete(api + "/evidence/{file}").roles(agency).scope(WRITE),
                get(api + "/questions/{question}/comments").roles(agency).scope(READ),
                post(api + "/questions/{question}/comments").roles(agency).scope(WRITE),
                get(pages + "/questions/{question}", pages + "/evidence/{file}")
                        .roles(everything)
                        .roles(agency),
                post(
                                pages + "/questions/{question}/evidence",
                                pages + "/questions/{question}/comments",
                                pages + "/evidence/{file}/remove")
                        .roles(agency));
    }
}
