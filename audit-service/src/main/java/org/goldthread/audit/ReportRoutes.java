package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.SPEAKING_FOR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of reports that agencies hand in (A11). */
final class ReportRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private static final String READ = "audits:read";
    private static final String WRITE = "audits:write";

    private ReportRoutes() {}

    static RouteRules table() {
        String list = "/api/audits/v1/activities/{id}/reports";
        String one = "/api/audits/v1/reports/{report}";
        String pages = "/audits/activities/{reference}/reports";
        String page = "/audits/reports/{report}";
        return RouteRules.of(
                get(list, one, one + "/file")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                post(list, one + "/again").roles(SPEAKING_FOR_AN_AGENCY).scope(WRITE),
                put(one + "/file").roles(SPEAKING_FOR_AN_AGENCY).scope(WRITE),
                post(one + "/ask", one + "/accept").roles(OFFICER),
                get(pages, page, page + "/file").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                post(pages, page + "/again", page + "/file").roles(SPEAKING_FOR_AN_AGENCY),
                post(page + "/ask", page + "/accept").roles(OFFICER));
    }
}
