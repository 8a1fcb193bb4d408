package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
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

    static RouteRules table() {
        return evidence().and(workbooks()).and(portable());
    }

    private static RouteRules portable() {
        String signed = "/api/audits/v1/returns/{return}/signed";
        String pages = "/audits/returns/{return}";
        String keys = "/api/audits/v1/trusted-keys";
        return RouteRules.of(
                get("/audits/keys.json").open(),
                post("/api/audits/v1/returns/{return}/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                get(pages + "/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                post(pages + "/withdraw").roles(Role.PARTNERSHIP_OFFICER),
                get(signed).roles(OF_AN_AGENCY).scope(READ),
                post(signed).roles(OF_AN_AGENCY).scope(WRITE),
                get(keys, "/audits/keys").roles(Role.PARTNERSHIP_OFFICER),
                post(keys, "/audits/keys").roles(Role.PARTNERSHIP_OFFICER),
                get(pages + "/signed", pages + "/bring-in").roles(OF_AN_AGENCY),
                post(pages + "/bring-in").roles(OF_AN_AGENCY));
    }

    private static RouteRules workbooks() {
        String api = "/api/audits/v1";
        String pages = "/audits/returns/{return}/workbook";
        return RouteRules.of(
                get(api + "/returns/{return}/workbook", api + "/tools/{tool}/workbook")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                put(api + "/returns/{return}/workbook").roles(OF_AN_AGENCY).scope(WRITE),
                post(api + "/tools/workbook").roles(Role.PARTNERSHIP_OFFICER),
                get(api + "/activities/{id}/results/workbook", api + "/activities/{id}/returns/workbook")
                        .roles(OF_THE_PARTNERSHIP),
                get(pages, "/audits/tools/{tool}/workbook").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                get(pages + "/upload", pages + "/{upload}").roles(OF_AN_AGENCY),
                post(pages + "/upload", pages + "/{upload}").roles(OF_AN_AGENCY),
                post("/audits/tools/workbook").roles(Role.PARTNERSHIP_OFFICER),
                get("/audits/activities/{reference}/results/workbook").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                get("/audits/activities/{reference}/returns/workbook").roles(OF_THE_PARTNERSHIP));
    }

    private static RouteRules evidence() {
        String api = "/api/audits/v1/returns/{return}";
        String pages = "/audits/returns/{return}";
        return RouteRules.of(
                get(api + "/evidence", api + "/evidence/{file}")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                post(api + "/questions/{question}/evidence").roles(OF_AN_AGENCY).scope(WRITE),
                delete(api + "/evidence/{file}").roles(OF_AN_AGENCY).scope(WRITE),
                get(api + "/questions/{question}/comments").roles(OF_AN_AGENCY).scope(READ),
                post(api + "/questions/{question}/comments").roles(OF_AN_AGENCY).scope(WRITE),
                get(pages + "/questions/{question}", pages + "/evidence/{file}").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                post(
                                pages + "/questions/{question}/evidence",
                                pages + "/questions/{question}/comments",
                                pages + "/evidence/{file}/remove")
                        .roles(OF_AN_AGENCY));
    }
}
