package org.goldthread.audit;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of reports that agencies hand in (A11). */
final class ReportRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private static final Role[] READERS = {
        OFFICER,
        Role.PANEL_MODERATOR,
        Role.EXECUTIVE,
        Role.GROUP_CHAIR,
        Role.GROUP_MEMBER,
        Role.INDEPENDENT_SCRUTINEER,
        Role.PARTNER_SIGNATORY,
        Role.LAY_MEMBER,
        Role.AGENCY_LINK,
        Role.STRATEGIC_LEAD,
        Role.AGENCY_CONTRIBUTOR
    };

    private static final Role[] HANDING_IN = {Role.AGENCY_LINK, Role.STRATEGIC_LEAD};
    private static final String READ = "audits:read";
    private static final String WRITE = "audits:write";

    private ReportRoutes() {}

    static RouteRules table() {
        String list = "/api/audits/v1/activities/{id}/reports";
        String one = "/api/audits/v1/reports/{report}";
        String pages = "/audits/activities/{reference}/reports";
        String page = "/audits/reports/{report}";
        return RouteRules.of(
                get(list, one, one + "/file").roles(READERS).scope(READ),
                post(list, one + "/again").roles(HANDING_IN).scope(WRITE),
                put(one + "/file").roles(HANDING_IN).scope(WRITE),
                post(one + "/ask", one + "/accept").roles(OFFICER),
                get(pages, page, page + "/file").roles(READERS),
                post(pages, page + "/again", page + "/file").roles(HANDING_IN),
                post(page + "/ask", page + "/accept").roles(OFFICER));
    }
}
